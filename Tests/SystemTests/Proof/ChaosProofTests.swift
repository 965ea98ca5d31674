import Control
import Foundation
import Glibc
import Hostility
import Model
import Testing

/// Under the real daemon.
@Suite("Whatever readers do, every document gets the verdict that it deserves", .timeLimit(.minutes(60)))
struct ChaosProofTests {
  @Test("A reader that crashes, hangs, floods, lies and breaks out, among documents that are fine")
  func chaos() throws {
    let hundreds = ProofScale.times(5)
    var dice = SeededDice(for: "chaos")
    let daemon = try TestDaemon(
      "reader: \(TestDaemon.products)/chaos-reader\n"
        + "cage: {workers: 8, memory: 96MiB, stall: 5s, total: 60s, recycle: 64}")
    try daemon.start()
    var expected: [String: Reason] = [:]
    var figures: [ProcessFigures] = []
    var (arrivals, stored, duplicates) = (0, 0, 0)
    for hundred in 0..<hundreds {
      for (place, document) in ChaosDocument.hundred(hundred, &dice).enumerated() {
        let name = "\(hundred)-\(place).txt"
        try daemon.drop("channel-\(place % 3)/" + name, document.text)
        expected[name] = document.reason
        arrivals += 1 + document.children
        stored += document.reason == nil && !document.isDuplicate ? 1 + document.children : 0
        duplicates += document.isDuplicate ? 1 : 0
      }
      let reply = try daemon.sync()
      #expect(reply.settled, "\(reply)")
      figures.append(try ProcessFigures(of: daemon.pid))
    }
    let found = try daemon.quarantine()
    #expect(found == expected, "\(Set(found.keys).symmetricDifference(expected.keys))")
    let totals = try daemon.status.totals
    #expect(totals.balance && totals.arrivals == arrivals, "\(totals)")
    #expect(totals.stored == stored && totals.duplicates == duplicates, "\(totals)")
    #expect(totals.quarantined == expected.count && totals.deferred == 0 && totals.active == 0, "\(totals)")
    let report = try daemon.verify()
    #expect(report.sound, "\(report.problems)")
    let counted = Dictionary(grouping: found.values, by: \.rawValue).mapValues(\.count)
    for (reason, count) in counted.sorted(by: { $0.key < $1.key }) { print("chaos: \(count) \(reason)") }
    print("chaos: \(totals)")
    for (number, figure) in figures.enumerated() { print("chaos: after \((number + 1) * 100): \(figure)") }
    expectFlat(figures)
  }

  /// A result that the daemon may take but no record can hold has an end too.
  @Test(arguments: [
    ("pages 100000", nil), ("scatter 80000", nil), ("rows 300000", nil),
    ("junk 11000000", Reason.readerFlooded),
  ])
  func largeAnswers(document: String, reason: Reason?) throws {
    let daemon = try TestDaemon(
      "reader: \(TestDaemon.products)/chaos-reader\ncage: {memory: 4GiB, stall: 10m, total: 10m}")
    try daemon.start()
    try daemon.drop("large.txt", document)
    #expect(try daemon.sync().settled)
    #expect(try daemon.quarantine() == (reason.map { ["large.txt": $0] } ?? [:]))
    let peak = try ProcessFigures(of: daemon.pid).peak
    print("chaos: \(document): the daemon took \(peak >> 10) MiB at most")
    #expect(peak < 512 << 10, "KiB")
    #expect(try daemon.status.totals.deferred == 0)
    try daemon.drop("next.txt", "A letter after it.")
    #expect(try daemon.sync().settled)
  }

  /// The first hundred fills what is kept for the next one.
  private func expectFlat(_ figures: [ProcessFigures]) {
    guard let first = figures.first, let last = figures.last else { return }
    #expect(last.descriptors <= first.descriptors + 8, "\(first) became \(last)")
    #expect(last.children <= first.children + 8, "\(first) became \(last)")
    #expect(last.memory <= first.memory + (32 << 10), "\(first) became \(last)")
  }
}
