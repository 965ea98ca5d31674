import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Killed at random, nothing is lost and nothing is twice", .timeLimit(.minutes(10)))
struct CrashTests {
  /// xorshift64*: the seed is printed, so that a failure can be had again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 2_685_821_657_736_338_717
    }
  }

  @Test("Twenty kills of the daemon and its readers while documents are dropped")
  func kills() throws {
    var dice = Dice(state: UInt64.random(in: 1...(.max)))
    print("seed \(dice.state)")
    let daemon = try TestDaemon()
    try daemon.start()
    var contents: Set<String> = []
    var dropped = 0
    for round in 0..<20 {
      let before = try settled(daemon)
      for number in 0..<15 {
        // Every third document repeats an earlier one under another name.
        let text = number % 3 == 2 ? contents.randomElement(using: &dice) ?? "first" : "Document \(round) \(number)."
        contents.insert(text)
        try daemon.drop("channel \(number % 3)/round \(round)/\(number).txt", text)
        dropped += 1
      }
      if Bool.random(using: &dice) {
        let readers = try TestDaemon.run("/usr/bin/pgrep", ["-P", "\(daemon.pid)"]).output
          .split(separator: "\n").compactMap { Int32($0) }
        if let reader = readers.randomElement(using: &dice) { kill(reader, SIGKILL) }
      }
      // Some way into the work: after a number of settled arrivals that the dice chose.
      let aim = Int.random(in: 0..<15, using: &dice)
      while try settled(daemon) < before + aim {}
      daemon.end(SIGKILL)
      try daemon.start()
    }
    var reply = try daemon.sync()
    if !reply.deferred.isEmpty {
      // A reader that was killed from outside is passing trouble: its document waits for its next try.
      _ = try daemon.call(Retry.self, Retry.Parameters(ids: []))
      reply = try daemon.sync()
    }
    #expect(reply.settled, "\(reply)")
    let totals = try daemon.status.totals
    #expect(totals.stored == contents.count && totals.balance, "\(totals)")
    #expect(totals.arrivals == dropped, "\(totals)")
    #expect(try daemon.documents().values.reduce(0, +) == dropped)
    let report = try daemon.verify()
    #expect(report.sound, "\(report.problems)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool/active").isEmpty)
  }

  /// How many arrivals are through, for now or for good.
  private func settled(_ daemon: TestDaemon) throws -> Int {
    let totals = try daemon.status.totals
    return totals.stored + totals.duplicates + totals.deferred
  }
}
