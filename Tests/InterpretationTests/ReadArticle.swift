import Model
import Testing

@testable import Interpretation

/// What the articles interpreter makes of a text, each fact's words compared with the page.
struct ReadArticle {
  private static let lexicon = Result { Lexicon(try Shipped.reference()) }

  let kind: String?
  let facts: [Fact]

  init(_ text: String) throws {
    let document = Prose.document(text)
    let found = ArticlesInterpreter.interpret(document, DocumentText(document), try ReadArticle.lexicon.get())
    kind = found?.documentKind
    facts = found?.facts ?? []
    for evidence in facts.flatMap(\.evidence) {
      let page = Array(document.contents.pages[evidence.page - 1].text.unicodeScalars)
      let words = String(String.UnicodeScalarView(page[evidence.start..<evidence.end]))
      #expect(words == evidence.text)
    }
  }

  /// A piece about one council in which only `sentences` speak of grades.
  static func report(_ sentences: String) throws -> ReadArticle {
    try ReadArticle(
      """
      Ofsted verdict on Coventry children's services

      14 June 2019

      Inspectors from Ofsted have published their report on children's services at Coventry City Council.

      \(sentences)
      """)
  }

  /// The values of a field.
  subscript(field: String) -> [String] { facts.filter { $0.field == field }.map(\.value) }

  func has(_ field: String) -> Bool { facts.contains { $0.field == field } }

  /// `overall=good leadership=inadequate`, in the order of the export; of the inspection reported.
  var grades: String {
    let keys = ["overall", "help_and_protection", "in_care", "care_leavers", "leadership", "adoption", "lscb"]
    let attributes = facts.first { $0.field == "inspection" }?.attributes ?? [:]
    return keys.compactMap { key in attributes[key].map { "\(key)=\($0)" } }.joined(separator: " ")
  }

  /// `2016 inadequate`, or the grade alone when it has no date; sorted.
  var previous: [String] {
    facts.filter { $0.field == "previous_grade" }
      .map { [$0.attributes["when"], $0.value].compactMap { $0 }.joined(separator: " ") }.sorted()
  }

  /// `23>16`, or the one figure.
  var measures: [String] {
    facts.filter { $0.field == "measure" }
      .map { [$0.attributes["from"], $0.attributes["to"]].compactMap { $0 }.joined(separator: ">") }
  }

  /// Who is quoted, each once.
  var speakers: Set<String> { Set(facts.filter { $0.field == "quote" }.compactMap { $0.attributes["speaker"] }) }
}
