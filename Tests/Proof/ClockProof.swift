import FileStore
import Hostility
import Ingestion
import Model
import Platform
import Spool
import Store
import SystemPackage

/// The wall clock jumps under a running daemon and between two starts, back and forth, by seconds to years: documents of
/// before and after are told apart, what waits is tried again, and the books balance.
struct ClockProof: Sendable {
  /// Seconds.
  static let all: [Int64] = [1, -1, 3600, -7200, 3600, 86_400, -172_800, 86_400, 315_360_000, -315_360_000]

  let workshop: Workshop
  /// Tried one by one, and one after the other.
  let jumps: [Int64]

  func run() async throws {
    var failed = 0
    for jump in jumps {
      do { try await attempt(jump) } catch {
        failed += 1
        Console.line("FAILED clock \(jump): \(error)")
      }
    }
    do { try await attempt(jumps) } catch {
      failed += 1
      Console.line("FAILED clock, one after the other: \(error)")
    }
    Console.line("clocks: \(jumps.count + 1) tried, \(failed) failed")
    if failed > 0 { throw ProofFailure("\(failed) jumps of the clock") }
  }

  private func attempt(_ jump: Int64) async throws { try await attempt([jump]) }

  /// Before and after each jump a letter, the same letter again, something that cannot be read, and an arrival whose next
  /// attempt is due by the clock of before.
  private func attempt(_ jumps: [Int64]) async throws {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    let clock = ProofClock()
    var expected = Totals()
    for (number, jump) in ([0] + jumps).enumerated() {
      // A daemon that ran while it jumped, then one that was started after it.
      let composition = try await Composition.open(root, workshop, clock: clock)
      try await composition.run {
        guard try await composition.settle() else { throw ProofFailure("it does not settle at a start") }
        try drop("before-\(number)", in: root)
        guard try await composition.settle() else { throw ProofFailure("it does not settle before the jump") }
        // No reader can be started for it now: it is tried again later.
        Interception.set(RefusedOnce("pipe2"))
        defer { Interception.set(nil) }
        try Scenario.drop([("school/waits-\(number).txt", Array("It waits: \(number).".utf8))], in: root)
        guard await composition.endure(rounds: 1) else { throw ProofFailure("somebody works for ever") }
        clock.jump(seconds: jump)
        try drop("after-\(number)", in: root)
        guard try await composition.settle() else { throw ProofFailure("it does not settle after the jump") }
        try await composition.prove()
      }
      expected.arrivals += 7
      expected.stored += 3
      expected.duplicates += 2
      expected.quarantined += 2
      let again = try await Composition.open(root, workshop, clock: clock)
      try await again.run { [expected] in
        guard try await again.settle() else { throw ProofFailure("it does not settle after a start") }
        let totals = try await again.account()
        guard totals == expected else { throw ProofFailure("unexpected end: \(totals)") }
        try await again.prove()
        try await order(again)
      }
    }
  }

  private func drop(_ name: String, in root: FilePath) throws {
    let letter = Array("A letter called \(name).".utf8)
    try Scenario.drop(
      [
        ("school/\(name).txt", letter), ("other/\(name)-again.txt", letter),
        ("school/\(name).pdf", Scenario.unreadable + Array(name.utf8)),
      ], in: root)
  }

  /// A page of arrivals goes on where the one before it ended, whatever their clocks said.
  private func order(_ composition: Composition) async throws {
    var seen: Set<ArrivalID> = []
    var query = ArrivalQuery()
    query.limit = 3
    while true {
      let page = try await composition.store.arrivals(query)
      for arrival in page where !seen.insert(arrival.origin.arrival).inserted {
        throw ProofFailure("\(arrival.origin.arrival) is listed twice")
      }
      guard page.count == 3, let last = page.last else { break }
      query.after = last.origin.arrival
    }
    let all = try await composition.account().arrivals
    guard seen.count == all else { throw ProofFailure("\(seen.count) of \(all) arrivals are listed") }
  }
}
