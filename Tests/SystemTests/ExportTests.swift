import Control
import Foundation
import Model
import Testing

@Suite("Exports of a running daemon", .timeLimit(.minutes(5)))
struct ExportTests {
  @Test("Every document is in documents, every text that is no inspection in articles, each once and in order")
  func kinds() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("x.bin", Data([0, 1, 2, 3, 0xFF, 0xFE, 0, 9, 8, 7]))
    try daemon.drop("empty.txt", " \n\n")
    for (number, channel) in ["press", "school"].enumerated() {
      try daemon.drop("\(channel)/note \(number).txt", "The kettle in room \(number) is broken.")
      try daemon.drop("press/again \(number).txt", "The kettle in room \(number) is broken.")
    }
    #expect(try daemon.sync().settled)
    let documents = try daemon.rows(.documents)
    let articles = try daemon.rows(.articles)
    #expect(documents.count >= 3)
    #expect(articles.count == 2)
    #expect(
      articles.map { $0["sha256"] }
        == documents.map { $0["sha256"] }.filter { articles.map { $0["sha256"] }.contains($0) })
    for article in articles {
      #expect(article["document_kind"] == "\"other\"")
      #expect(article["is_childrens_services_inspection"] == "false")
      #expect(article["inspections"] == "[]")
      #expect(article["sightings"] == "2")
    }
    #expect(try daemon.rows(.articles, channel: "school").count == 1)
    #expect(try daemon.rows(.articles, channel: "nowhere").isEmpty)
    // An empty page may have been saved in a report's place.
    #expect(try daemon.rows(.inspections).map { $0["document_kind"] } == ["\"not_a_report\""])
    #expect(try daemon.rows(.findings).isEmpty)
    #expect(throws: ClientError.refused(.invalidParameter("kind"))) {
      try daemon.client().stream(Export.self, .init(kind: "children")) { _ in true }
    }
    #expect(try daemon.verify().sound)
  }
}
