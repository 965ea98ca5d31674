import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("The index is a view, and no start fails for it", .timeLimit(.minutes(5)))
struct DamagedIndexTests {
  private static let pageSize = 4096

  /// After a clean stop nobody looks through it; what lies in the spool is asked of it all the same. One page after the other
  /// is damaged on which an arrival in quarantine stands: of the table and of each index on it. SQLite either says so, or does
  /// not find the arrival.
  @Test(arguments: [SIGTERM, SIGKILL]) func whereAnArrivalInTheSpoolCannotBeRead(end: Int32) throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("letter.txt", "A letter to the council")
    try daemon.drop("broken.pdf", "%PDF-1.7\nnothing of a document")
    try daemon.sync()
    let id = try #require(
      try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first?.origin.arrival.text)
    // SQLite's write-ahead log goes into the file at a clean end.
    daemon.end()
    let path = URL(fileURLWithPath: daemon.root + "/store/index.sqlite")
    let pages = try pages(try Data(contentsOf: path), knowing: id)
    try #require(!pages.isEmpty)
    for page in pages {
      try daemon.start()
      try daemon.sync()
      daemon.end(end)
      var index = try Data(contentsOf: path)
      // The places of its first cells.
      index.replaceSubrange(page + 8..<page + 16, with: repeatElement(0xFF, count: 8))
      try index.write(to: path)
      try daemon.start()
      let totals = try daemon.status.totals
      #expect(totals.balance && totals.stored == 1 && totals.quarantined == 1, "page \(page): \(totals)")
      _ = try daemon.call(Rebuild.self, Rebuild.Parameters())
      #expect(try daemon.verify().sound)
      daemon.end()
    }
  }

  /// Sound in itself, and not what the ledger says: an arrival that lies in quarantine is missing among those that are counted.
  @Test func whereTheAccountDoesNotBalance() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("letter.txt", "A letter to the council")
    try daemon.drop("broken.pdf", "%PDF-1.7\nnothing of a document")
    try daemon.sync()
    daemon.end()
    let script = """
      import sqlite3, sys
      index = sqlite3.connect(sys.argv[1])
      assert index.execute("DELETE FROM arrival WHERE disposition = 'quarantined'").rowcount == 1
      index.commit()
      """
    let run = try TestDaemon.run("/usr/bin/python3", ["-c", script, daemon.root + "/store/index.sqlite"])
    try #require(run.status == 0, "\(run)")
    try daemon.start()
    let totals = try daemon.status.totals
    #expect(totals.balance && totals.arrivals == 2 && totals.quarantined == 1, "\(totals)")
    #expect(daemon.log.contains("the account did not balance"))
    #expect(try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.count == 1)
  }

  /// Where those begin that hold a text.
  private func pages(_ index: Data, knowing text: String) throws -> [Int] {
    stride(from: DamagedIndexTests.pageSize, to: index.count, by: DamagedIndexTests.pageSize).filter { start in
      index[start..<start + DamagedIndexTests.pageSize].range(of: Data(text.utf8)) != nil
    }
  }
}
