import Formats
import FoundationEssentials
import Model
import Reading
import Testing

@Suite struct RTFReaderTests {
  private func text(_ body: String, header: String = "\\ansi\\ansicpg1252\\deff0") throws -> String {
    try read("{\\rtf1\(header) \(body)}").text
  }

  /// Written by LibreOffice 7.4 out of the same document as the one for Word, which reads the same.
  @Test func minutesByAnotherProgram() throws {
    let document = try read([UInt8](Data(contentsOf: URL(filePath: OpenDocumentReaderTests.folder + "/minutes.rtf"))))
    let word = try read([UInt8](Data(contentsOf: URL(filePath: OpenDocumentReaderTests.folder + "/minutes.docx"))))
    #expect(document.contents.mediaType == .rtf && document.contents.title == "Minutes of the improvement board")
    #expect(document.contents.properties["creator"] == "A. Clerk")
    #expect(document.text == word.text)
    #expect(document.contents.tables == word.contents.tables)
  }

  @Test func aDocument() throws {
    let document = try read(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading 1;}}"
        + "{\\info{\\title A title}{\\author A. Writer}{\\creatim\\yr2024\\mo3\\dy5\\hr9\\min7}{\\*\\company C}{\\nofpages3}}"
        + "{\\*\\generator Prog 1.0;}\\pard First {\\b bold} words.\\par\r\nSecond\\line line.\\par}\n\u{0}")
    let contents = document.contents
    #expect(contents.mediaType == .rtf && contents.reader.name == "rtf")
    #expect(contents.title == "A title" && contents.pageCount == 1 && contents.note == nil)
    #expect(
      contents.properties == [
        "title": "A title", "creator": "A. Writer", "created": "2024-03-05T09:07", "Company": "C",
        "Application": "Prog 1.0;",
      ])
    #expect(document.text == "First bold words.\n\nSecond\nline.\n")
  }

  @Test(
    arguments: [
      ("caf\\'e9 \\'80", "café €"), ("\\u8364?5 \\u-10179?\\u-8704?.", "€5 😀."), ("\\uc2\\u233\\'65\\'65x", "éx"),
      ("\\uc0\\u233 x", "éx"),
      ("\\uc0 \\u55357\\uc1 \\u56832\\'3f", "😀"), ("{\\uc3 a}\\u233?b", "aéb"), ("\\u233{}?b", "é?b"),
      ("\\u55357 ?b", "\u{FFFD}b"),
      ("a\\~b\\_c\\-d \\{\\}\\\\", "a b-cd {}\\"), ("\\ldblquote a\\rdblquote\\emdash\\bullet", "“a”—•"),
      ("a\\tab b", "a\tb"), ("\\'", ""), ("a\r\nb", "ab"), ("a\\\nb", "a\n\nb"),
    ])
  func characters(body: String, expected: String) throws {
    #expect(try text(body) == (expected.isEmpty ? "" : expected + "\n"))
  }

  @Test func characterSets() throws {
    let fonts =
      "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}{\\f3\\fcharset2 Symbol;}"
      + "{\\f4\\cpg1250 D;}}"
    #expect(try text(fonts + "\\f1 \\'cf\\'f0{\\f2 \\'93\\'fa\\'96\\{}\\plain\\'e9") == "Пр日本é\n")
    #expect(try text(fonts + "\\f3\\'b7\\f4\\'b9\\f0\\'b9") == "•ą¹\n")
    #expect(try text("\\'8e", header: "\\mac") == "é\n")
    #expect(try text("\\'82", header: "\\pca") == "é\n")
    #expect(try text("\\'e4", header: "\\ansi\\ansicpg1251") == "д\n")
  }

  @Test func whatIsNoText() throws {
    let body =
      "a{\\v hidden}{\\deleted gone}\\v more\\v0 b{\\pict\\pngblip 89504e47}{\\*\\unknown x {y}}{\\object{\\*\\objdata 01}"
      + "{\\result c}}{\\xe index}{\\*\\bkmkstart m}d{\\annotation note}\\bin5 {{{}}e{\\stylesheet{\\s0 f;}}"
    #expect(try text(body) == "abcde\n")
    #expect(try read("{\\rtf1 {\\pict 00}}").mayShowPictures)
    #expect(try read("{\\rtf1 a}").mayShowPictures == false)
  }

  @Test func fieldsShowTheirResults() throws {
    let field = "{\\field{\\*\\fldinst{HYPERLINK \"https://example.org\"}}{\\fldrslt{\\ul the page}}}"
    #expect(try text("See \(field).") == "See the page.\n")
    #expect(try text("{\\upr{caf?}{\\*\\ud{caf\\u233 e}}} x") == "café x\n")
  }

  @Test func tables() throws {
    func row(_ cells: [String]) -> String {
      "\\trowd\\cellx1000\\cellx2000\\pard\\intbl " + cells.map { "\($0)\\cell " }.joined() + "\\row\n"
    }
    let document = try read("{\\rtf1 Before\\par \(row(["a", "b"]))\(row(["c\\par d", ""]))\\pard After\\par}")
    #expect(document.text == "Before\n\na\tb\nc d\t\n\nAfter\n")
    #expect(document.contents.tables == [Table(page: 1, rows: [["a", "b"], ["c d", ""]])])
    // Two tables with a paragraph between, and one that the end of the document ends.
    let two = try read("{\\rtf1 \(row(["a", "b"]))\(row(["c", "d"]))\\pard x\\par\(row(["e", "f"]))\(row(["g", "h"]))}")
    #expect(two.contents.tables.map(\.rows) == [[["a", "b"], ["c", "d"]], [["e", "f"], ["g", "h"]]])
  }

  @Test func listsNotesAndFrames() throws {
    let body =
      "{\\header\\pard Service plan\\par}{\\footerf Service plan}{\\footer Page {\\field{\\fldinst PAGE}{\\fldrslt 1}}}"
      + "{\\listtext\\tab 1.\\tab}One{\\super\\chftn{\\footnote\\pard\\chftn  The note.}}\\par"
      + "{\\pntext\\f3\\'b7\\tab}Two{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt In a box\\par}}}\\par End"
    #expect(
      try text("{\\fonttbl{\\f3\\fcharset2 Symbol;}}" + body)
        == "Service plan\n\n1. One[1]\n• Two\n\nIn a box\n\nEnd\n\n[1] The note.\n\nPage 1\n")
  }

  @Test func bounds() throws {
    let deep = String(repeating: "{", count: 900)
    #expect(try text(deep + "x" + String(repeating: "}", count: 900)) == "x\n")
    #expect(throws: ReadingFailure.self) { try read("{\\rtf1" + String(repeating: "{", count: 100_000)) }
    #expect(throws: ReadingFailure.damaged("it is an RTF document that breaks off before its end.")) {
      try read("{\\rtf1 words")
    }
    #expect(throws: ReadingFailure.self) { try read("{\\rtf1\\bin999999999999 x}") }
    var limits = ReadingLimits()
    limits.textBytes = 20
    let long = try read(Array("{\\rtf1 \(String(repeating: "word\\par ", count: 50))}".utf8), limits: limits)
    #expect(long.contents.note?.contains("too long") == true && long.text.count < 60)
    #expect(try text("\\u99999999999999999999?\\uc-5\\f-3 a\\fs\\cell\\row\\row b").contains("a"))
  }

  @Test func mutants() {
    let seed: UInt64 = 20_261_142
    var random = SeededGenerator(seed: seed)
    let whole = Array(
      ("{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 A;}{\\f1\\fcharset2 B;}}{\\info{\\title T}{\\creatim\\yr1\\mo2\\dy3}}"
        + "{\\header H\\par}\\trowd\\intbl a\\cell b\\cell\\row\\pard\\u8364?{\\footnote n}{\\upr{a}{\\*\\ud b}}"
        + "{\\shp{\\*\\shpinst{\\shptxt x\\par}}}{\\listtext 1.}\\'93\\'fa\\bin3 abc\\v h\\v0\\par}").utf8)
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        let place = Int.random(in: 5..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert("{}\\u'*0".utf8.randomElement(using: &random) ?? 0, at: place)
        }
      }
      expectSafe(mutant, "seed \(seed)")
    }
    for count in 5..<whole.count { expectSafe(Array(whole[..<count])) }
  }
}
