import Control
import Foundation
import Model
import Testing

@Suite("From drop to record", .timeLimit(.minutes(5)))
struct DocumentsTests {
  @Test("A document is found by its words, shown with its sightings, and read as text")
  func roundTrip() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("school/letter.txt", "The caseloads of social workers are manageable.\n")
    #expect(try daemon.sync().settled)
    let hit = try #require(try daemon.call(Search.self, Search.Parameters(query: "caseloads")).hits.first)
    #expect(hit.page == 1 && hit.snippet.contains { $0.match && $0.text == "caseloads" })
    let shown = try daemon.call(Show.self, Show.Parameters(id: String("\(hit.digest)".prefix(8))))
    let document = try #require(shown.document)
    #expect(document.summary.channel == "school" && document.summary.name == SpoolName("letter.txt"))
    #expect(document.sightings.map(\.disposition) == [.stored])
    let text = try daemon.call(Text.self, Text.Parameters(id: "\(hit.digest)"))
    #expect(text.text.contains("manageable"))
    #expect(daemon.end() == 0)
  }

  @Test("The same bytes: twice, at once, across channels, after a restart: one record, every sighting")
  func duplicates() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    for number in 0..<40 { try daemon.drop("channel \(number % 4)/copy \(number).txt", "One and the same content.") }
    try daemon.sync()
    daemon.end()
    try daemon.drop("general/again.txt", "One and the same content.")
    try daemon.start()
    try daemon.sync()
    #expect(try daemon.documents().values.sorted() == [41])
    let totals = try daemon.status.totals
    #expect(totals.stored == 1 && totals.duplicates == 40 && totals.balance && totals.arrivals == 41)
    let digest = try #require(try daemon.documents().keys.first)
    let sightings = try #require(try daemon.call(Show.self, Show.Parameters(id: "\(digest)")).document?.sightings)
    #expect(Set(sightings.map(\.origin.channel)) == ["channel 0", "channel 1", "channel 2", "channel 3", "general"])
    let report = try daemon.verify()
    #expect(report.sound, "\(report)")
  }

  @Test("A duplicate's file is kept for its sender where the channel says so")
  func keptDuplicates() throws {
    let daemon = try TestDaemon("channels: {police: {duplicates: keep}}")
    try daemon.start()
    try daemon.drop("police/first.txt", "same")
    try daemon.sync()
    try daemon.drop("police/second.txt", "same")
    try daemon.sync()
    let kept = try FileManager.default.subpathsOfDirectory(atPath: daemon.root + "/spool/outcome")
    #expect(kept.contains { $0.hasSuffix("/second.txt") } && !kept.contains { $0.hasSuffix("/first.txt") })
  }

  @Test("A book is found by its chapter; a document that does not say its language is told by its words")
  func booksAndLanguages() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("general/book.epub", file: TestDaemon.checkout + "/Tests/ReadingTests/Fixtures/book-pandoc.epub")
    let polish =
      "Pracownik socjalny odwiedził rodzinę we wtorek rano. Dzieci były w szkole, a matka powiedziała, że od zimy źle śpi. "
      + "Uzgodniono plan ze szkołą i z pielęgniarką, a wszyscy spotkają się ponownie za trzy tygodnie."
    let header =
      "From: a@example.org\nTo: b@example.org\nSubject: Plan\nDate: Tue, 3 Mar 2026 10:30:00 +0000\nMIME-Version: 1.0\n"
      + "Content-Type: text/plain; charset=utf-8\n\n"
    try daemon.drop("general/letter.eml", header + polish + "\n")
    try daemon.drop("general/short.eml", header + "Do jutra.\n")
    #expect(try daemon.sync().settled)
    let hit = try #require(try daemon.call(Search.self, Search.Parameters(query: "exclusion")).hits.first)
    #expect(hit.page == 2)
    let listed = try daemon.call(List.self, List.Parameters()).documents
    let first = try daemon.call(List.self, List.Parameters(limit: 2))
    let rest = try daemon.call(List.self, List.Parameters(after: first.next, limit: 2))
    #expect(first.documents + rest.documents == listed && rest.next == nil, "page by page as at once")
    for wrong in ["", "2", "5-abc", "x-\(listed[0].digest)"] {
      #expect(throws: ClientError.refused(.invalidParameter("after"))) {
        try daemon.call(List.self, List.Parameters(after: wrong))
      }
    }
    var languages: [String: String?] = [:]
    for document in listed {
      let shown = try daemon.call(Show.self, Show.Parameters(id: "\(document.digest)")).document
      languages[document.name.escaped] = .some(shown?.language)
    }
    #expect(languages == ["book.epub": "en-GB", "letter.eml": "pl", "short.eml": nil])
  }

  @Test("Unknown bytes are stored as such, with a reason")
  func unknown() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("x.bin", Data([0, 1, 2, 3, 0xFF, 0xFE, 0, 9, 8, 7]))
    try daemon.sync()
    let document = try #require(try daemon.call(List.self, List.Parameters()).documents.first)
    #expect(document.mediaType == .unknown)
    #expect(try daemon.call(Show.self, Show.Parameters(id: "\(document.digest)")).document?.note?.isEmpty == false)
  }

  @Test(
    "The real documents: 157 records, every duplicate accounted for, again under other names",
    .enabled(if: TestDaemon.corpus != nil, "VIGIL_CORPUS is not set"))
  func corpus() throws {
    let corpus = try #require(TestDaemon.corpus)
    let daemon = try TestDaemon()
    try daemon.start()
    func dropAll(_ prefix: String) throws {
      for folder in ["ofsted/pdf", "seeds"] {
        for name in try FileManager.default.contentsOfDirectory(atPath: corpus + "/" + folder)
        where name.hasSuffix(".pdf") || name.hasSuffix(".txt") {
          let target = daemon.incoming + "/general/" + prefix + name
          try FileManager.default.copyItem(atPath: corpus + "/" + folder + "/" + name, toPath: target)
        }
      }
    }
    try dropAll("")
    #expect(try daemon.sync().settled)
    var totals = try daemon.status.totals
    #expect(totals.stored == 157 && totals.duplicates == 3 && totals.balance)
    try dropAll("again ")
    #expect(try daemon.sync().settled)
    totals = try daemon.status.totals
    #expect(totals.stored == 157 && totals.duplicates == 163 && totals.arrivals == 320 && totals.balance)
    #expect(try daemon.documents().values.reduce(0, +) == 320)
    let pages = try daemon.call(List.self, List.Parameters(mediaType: .html)).documents
    #expect(pages.map(\.sightings) == [8])
    for hit in try daemon.call(Search.self, Search.Parameters(query: "\"care leavers\"", limit: 50)).hits {
      let page = try daemon.call(Text.self, Text.Parameters(id: "\(hit.digest)", page: hit.page)).text.lowercased()
      #expect(page.contains("care") && page.contains("leaver"))
    }
    let report = try daemon.verify()
    #expect(report.sound, "\(report)")
  }
}
