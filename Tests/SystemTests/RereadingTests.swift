import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Reading again", .timeLimit(.minutes(5)))
struct RereadingTests {
  @Test("What a newer reader finds is taken, and what an earlier one found is not taken twice, whatever its place")
  func children() throws {
    let daemon = try TestDaemon("reader: \(TestDaemon.products)/chaos-reader")
    try daemon.start()
    try daemon.drop("grown.txt", "grow")
    try daemon.sync()
    func expect(arrivals: Int64, stored: Int64, quarantined: Int64, _ when: Comment) throws {
      try daemon.sync()
      let totals = try daemon.status.totals
      #expect(totals.balance && totals.arrivals == arrivals && totals.stored == stored, when)
      #expect(totals.quarantined == quarantined && totals.duplicates == 0, when)
      #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool/active").isEmpty, when)
      let report = try daemon.verify()
      #expect(report.sound, "\(report.problems)")
    }
    try expect(arrivals: 4, stored: 3, quarantined: 1, "the empty one waits for a person")
    try renew(daemon)
    try expect(arrivals: 5, stored: 4, quarantined: 1, "one is new")
    let parent = try #require(try daemon.rows(.documents).first { $0["size"] == "4" })
    let digest = try #require(parent["sha256"]).trimmingCharacters(in: ["\""])
    func again() throws { #expect(try daemon.call(Reprocess.self, Reprocess.Parameters(ids: [digest])).done == 1) }
    try again()
    try expect(arrivals: 5, stored: 4, quarantined: 1, "all are known")
    let quarantined = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals
    _ = try daemon.call(Discard.self, Discard.Parameters(ids: quarantined.map(\.origin.arrival.text)))
    try again()
    try expect(arrivals: 5, stored: 4, quarantined: 0, "what a person discarded stays so")
  }

  @Test("Of two of one name none is lost for one that was discarded")
  func twins() throws {
    let daemon = try TestDaemon("reader: \(TestDaemon.products)/chaos-reader")
    try daemon.start()
    try daemon.drop("twins.txt", "twins")
    try daemon.sync()
    let empty = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals
    _ = try daemon.call(Discard.self, Discard.Parameters(ids: empty.map(\.origin.arrival.text)))
    try renew(daemon)
    try daemon.sync()
    let totals = try daemon.status.totals
    #expect(totals.balance && totals.stored == 2 && totals.discarded == 1 && totals.quarantined == 1, "\(totals)")
  }

  /// With a later version of the reader, by which all is read again.
  private func renew(_ daemon: TestDaemon) throws {
    daemon.end()
    try FileManager.default.createSymbolicLink(
      atPath: daemon.root + "/newer", withDestinationPath: TestDaemon.products + "/chaos-reader")
    try daemon.configure("reader: \(daemon.root)/newer")
    try daemon.start()
    #expect(try daemon.call(Reprocess.self, Reprocess.Parameters()).failed == 0)
  }

  @Test("An arrival that the ledger knows stays the one it is when it changes while it is copied")
  func changing() throws {
    let daemon = try TestDaemon("retry: {first: 1h, ceiling: 1h}")
    try daemon.start()
    let source = daemon.root + "/source.pdf"
    #expect(FileManager.default.createFile(atPath: source, contents: Data("%PDF-1.7\nnothing".utf8)))
    #expect(truncate(source, 192 << 20) == 0)
    #expect(link(source, daemon.incoming + "/general/letter.pdf") == 0)
    try daemon.sync()
    let id = try #require(
      try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first?.origin.arrival.text)
    let file = open(source, O_WRONLY)
    defer { close(file) }
    // It is touched at each look, until the word on the arrival has come.
    _ = try daemon.call(Retry.self, Retry.Parameters(ids: [id]))
    while try daemon.status.totals.active > 0 { #expect(futimens(file, nil) == 0) }
    let totals = try daemon.status.totals
    #expect(totals.balance && totals.arrivals == 1 && totals.deferred == 1, "\(totals)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.incoming + "/general").isEmpty)
    _ = try daemon.call(Retry.self, Retry.Parameters(ids: [id]))
    try daemon.settle()
    let report = try daemon.verify()
    #expect(report.sound && report.totals.quarantined == 1 && report.totals.arrivals == 1, "\(report)")
  }

  @Test("A link in the place of an arrival that waits goes to quarantine, not round and round")
  func replacedByLink() throws {
    let daemon = try TestDaemon("retry: {first: 1h, ceiling: 1h}")
    try daemon.start()
    try daemon.drop("letter.pdf", "%PDF-1.7\nnothing of a document")
    try daemon.sync()
    let id = try #require(
      try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first?.origin.arrival.text)
    let place = daemon.root + "/spool/quarantine/\(id)/letter.pdf"
    #expect(unlink(place) == 0 && symlink("/etc/passwd", place) == 0)
    _ = try daemon.call(Retry.self, Retry.Parameters(ids: [id]))
    try daemon.sync()
    #expect(try daemon.quarantine() == ["letter.pdf": .notRegular])
    #expect(try daemon.status.totals.deferred == 0)
  }
}
