import Control
import Foundation
import Glibc
import Model
import Testing

@Suite("Retention", .timeLimit(.minutes(5)))
struct RetentionTests {
  @Test("The daemon lets go by itself of what the configuration keeps no longer, and says so plainly and without names")
  func rounds() throws {
    let daemon = try TestDaemon("retention: {quarantine: 1s, names: 1s}")
    try daemon.start()
    try daemon.drop("general/marmaduke.pdf", "%PDF-1.7\nnothing of a document")
    try daemon.drop("general/clementine.txt", "A document.")
    try daemon.sync()
    let stored = try #require(try daemon.documents().keys.first)
    var arrival: Arrival?
    while arrival?.origin.name.bytes.isEmpty != true {
      arrival = try daemon.call(Show.self, Show.Parameters(id: "\(stored)")).document?.sightings.first
    }
    while try daemon.status.totals.discarded == 0 { sched_yield() }
    daemon.awaitLog("What the configuration keeps no longer was let go")
    let totals = try daemon.status.totals
    #expect(totals.discarded == 1 && totals.stored == 1 && totals.quarantined == 0 && totals.balance, "\(totals)")
    let id = try #require(arrival).origin.arrival.text
    let explained = try daemon.vigilctl("explain", id)
    #expect(explained.output.contains("(its name is no longer kept)"), "\(explained.output)")
    let shown = try daemon.vigilctl("show", "\(stored)")
    #expect(shown.output.contains("(its name is no longer kept)"), "\(shown.output)")
    #expect(!daemon.log.contains("marmaduke") && !daemon.log.contains("clementine"))
    // It can be read again, though nobody knows what it was called.
    #expect(try daemon.call(Reprocess.self, Reprocess.Parameters(ids: [id])).failed == 0)
    #expect(try daemon.verify().sound)
  }
}
