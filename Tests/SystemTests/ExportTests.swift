import Control
import Foundation
import Model
import Testing

@Suite("Exports of a running daemon", .timeLimit(.minutes(5)))
struct ExportTests {
  /// The rows, each by its columns.
  private static func rows(
    _ daemon: TestDaemon, _ kind: Export.Kind, channel: String? = nil
  ) throws -> [[String: String]] {
    var columns: [String] = []
    var rows: [[String: String]] = []
    try daemon.client().stream(Export.self, .init(kind: kind.rawValue, channel: channel)) { reply in
      columns = reply.columns ?? columns
      for row in reply.rows {
        #expect(row.cells.count == columns.count)
        rows.append(Dictionary(uniqueKeysWithValues: zip(columns, row.cells)))
      }
      return true
    }
    #expect(!columns.isEmpty, "the columns are told though there may be no row")
    return rows
  }

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
    let documents = try Self.rows(daemon, .documents)
    let articles = try Self.rows(daemon, .articles)
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
    #expect(try Self.rows(daemon, .articles, channel: "school").count == 1)
    #expect(try Self.rows(daemon, .articles, channel: "nowhere").isEmpty)
    // An empty page may have been saved in a report's place.
    #expect(try Self.rows(daemon, .inspections).map { $0["document_kind"] } == ["\"not_a_report\""])
    #expect(try Self.rows(daemon, .findings).isEmpty)
    #expect(throws: ClientError.refused(.invalidParameter("kind"))) {
      try daemon.client().stream(Export.self, .init(kind: "children")) { _ in true }
    }
    #expect(try daemon.verify().sound)
  }
}
