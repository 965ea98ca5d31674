import Model
import Reading
import Testing

/// Nothing that a stranger sends may do worse than fail; a crash would end this process.
@Suite struct HostileTests {
  static let whole: [UInt8] = {
    var builder = PDFBuilder(
      pages: (1...3).map { page in
        (1...5).map { PDFBuilder.Run(x: 72, y: Double($0) * 30, text: "page \(page) line \($0)") }
      })
    builder.attachment = ("a.txt", "inside")
    return builder.bytes
  }()

  @Test func mutantsOfAPDF() throws {
    var random = SeededGenerator(seed: 20_261_122)
    for _ in 0..<600 {
      var mutant = HostileTests.whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        let place = Int.random(in: 8..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert(UInt8.random(in: 0x28...0x3E, using: &random), at: place)
        }
      }
      expectSafe(mutant)
    }
  }

  @Test func everyTruncationOfAPDF() throws {
    for count in stride(from: 0, to: HostileTests.whole.count, by: 7) {
      expectSafe(Array(HostileTests.whole[..<count]))
    }
  }

  @Test(arguments: ["", "%PDF-1.5\n", "<html><body>", "# a\n\n**b**\n\n", "\u{FEFF}", "{\\rtf", "PK\u{3}\u{4}"])
  func randomBytes(prefix: String) throws {
    var random = SeededGenerator(seed: UInt64(prefix.utf8.count) + 1)
    for _ in 0..<200 {
      let count = Int.random(in: 0..<3000, using: &random)
      expectSafe(Array(prefix.utf8) + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test(arguments: ["<span>", "<b>", "<table><tr><td>", "<section class=nav>"])
  func deepHTML(tag: String) throws {
    let depth = tag == "<span>" ? 100_000 : 10_000
    let document = try read("<!doctype html>" + String(repeating: tag, count: depth) + "the end")
    #expect(document.contents.mediaType == .html)
    #expect(document.text.contains("the end"))
  }

  @Test func wideTables() throws {
    let row = "<tr><td colspan=1000000 rowspan=1000000>a<td>b</tr>"
    let document = try read("<table>" + String(repeating: row, count: 500) + "</table>")
    #expect(document.contents.tables.allSatisfy { $0.rows.allSatisfy { $0.count <= 200 } })
  }

  @Test func deepMarkdown() throws {
    let document = try read("# t\n\n## u\n\n**b**\n\n" + String(repeating: "> ", count: 5000) + "end\n")
    #expect(document.contents.mediaType == .markdown)
    #expect(document.text.contains("end"))
  }
}
