import Cage
import FoundationEssentials
import Model
import Testing

@Suite("A result is written as JSONEncoder would")
struct ResultTextTests {
  @Test func randomContents() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let result = ReadResult.contents(contents(&generator))
      let expected = try encoder.encode(result)
      #expect(ResultText(result).bytes == Array(expected), "\(String(decoding: expected, as: UTF8.self))")
    }
  }

  @Test(arguments: [ReadResult.Failure.encrypted, .damaged]) func failures(failure: ReadResult.Failure) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let result = ReadResult.failure(failure, detail: "a \"detail\" / of\nit")
    #expect(ResultText(result).bytes == Array(try encoder.encode(result)))
  }

  @Test func elsewhere() throws {
    #expect(ResultText(.elsewhere).bytes == Array(try JSONEncoder().encode(ReadResult.elsewhere)))
  }

  private static let scalars: [Unicode.Scalar] =
    (0..<0x100).compactMap { Unicode.Scalar($0 as UInt32) }
    + ["\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{1F600}", "\u{301}", "\u{10FFFF}", "é", "\u{202E}"]

  private func text(_ generator: inout some RandomNumberGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      if let scalar = ResultTextTests.scalars.randomElement(using: &generator) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private func some<Value>(_ generator: inout some RandomNumberGenerator, _ value: Value) -> Value? {
    Bool.random(using: &generator) ? value : nil
  }

  private func contents(_ generator: inout some RandomNumberGenerator) -> Contents {
    var contents = Contents(
      mediaType: MediaType(rawValue: text(&generator)),
      reader: Component(name: text(&generator), version: .random(in: .min ... .max, using: &generator)))
    contents.interpreter = some(&generator, Component(name: text(&generator), version: 3))
    contents.documentKind = some(&generator, text(&generator))
    contents.title = some(&generator, text(&generator))
    contents.language = some(&generator, text(&generator))
    contents.published = some(&generator, text(&generator))
    contents.note = some(&generator, text(&generator))
    contents.pageCount = .random(in: -5...500, using: &generator)
    for number in 0..<Int.random(in: 0...3, using: &generator) {
      contents.pages.append(Page(number: number, text: text(&generator)))
      let cells = (0..<number).map { _ in text(&generator) }
      contents.tables.append(
        Table(
          page: number, rows: Array(repeating: cells, count: number), sheet: some(&generator, text(&generator)),
          row: some(&generator, number), column: some(&generator, -number), types: some(&generator, cells)))
      contents.properties[text(&generator)] = text(&generator)
      let evidence = (0...number).map { Evidence(page: $0, start: -$0, end: $0 * 7, text: text(&generator)) }
      var attributes: [String: String] = [:]
      for _ in 0..<number { attributes[text(&generator)] = text(&generator) }
      contents.facts += [
        Fact(
          field: text(&generator), value: text(&generator), how: text(&generator), attributes: attributes,
          evidence: evidence)
      ].compactMap { $0 }
    }
    return contents
  }
}
