import Model
import Reading
import Testing

@Suite struct TextReaderTests {
  static let said = "The child’s café visit cost £5 – naïve people said it was “fine”.\n"

  private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func everyUnicodeForm() throws {
    let said = TextReaderTests.said
    let quad = said.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) } }
    let forms: [[UInt8]] = [
      Array(said.utf8), [0xEF, 0xBB, 0xBF] + said.utf8, TextReaderTests.wide(said, bigEndian: false),
      TextReaderTests.wide(said, bigEndian: true), [0xFF, 0xFE] + TextReaderTests.wide(said, bigEndian: false),
      [0xFE, 0xFF] + TextReaderTests.wide(said, bigEndian: true), [0xFF, 0xFE, 0, 0] + quad,
    ]
    for form in forms {
      let document = try read(form)
      #expect(document.contents.mediaType == .plainText)
      #expect(document.text == said)
      #expect(document.contents.title == nil)
    }
  }

  @Test func windows1252() throws {
    let marks: [Unicode.Scalar: UInt8] = ["’": 0x92, "–": 0x96, "“": 0x93, "”": 0x94]
    let bytes = TextReaderTests.said.unicodeScalars.map { marks[$0] ?? UInt8($0.value) }
    let document = try read(bytes)
    #expect(document.text == TextReaderTests.said)
    #expect(document.contents.properties["Encoding"] == "windows-1252")
  }

  @Test(arguments: [
    "It cost \u{A3}5 at most, or so they say.", "The fee is \u{A3}10, \u{A3}20 or \u{A3}30 a week.",
  ])
  func poundsStayPounds(said: String) throws {
    #expect(try read(said.unicodeScalars.map { UInt8($0.value) }).text == said)
  }

  @Test func wideCyrillic() throws {
    let said = "Дети дома и в школе."
    #expect(try read([0xFF, 0xFE] + TextReaderTests.wide(said, bigEndian: false)).text == said)
  }

  @Test func cyrillicOfOneByte() throws {
    // "Ребёнок не пришёл в школу" and more in Windows-1251: letters from C0 on.
    let said = "Ребенок не пришел сегодня в школу и не ночевал дома. Полиция была вызвана соседями вечером."
    let bytes = said.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x350) }
    #expect(try read(bytes).text == said)
  }

  @Test func controlsVanishAndFormFeedsPart() throws {
    let long = String(repeating: "A sentence of an ordinary length. ", count: 20)
    let document = try read("one\r\ntwo\rthree\u{7}\u{0}\tend\u{C}\(long)\u{85}")
    #expect(document.contents.pages.map(\.text) == ["one\ntwo\nthree\tend", "\(long)\n"])
    #expect(document.contents.pageCount == 2)
  }

  @Test func markdownOnlyWithClearMarks() throws {
    let markdown = try read(
      "# The *title*\n\nSome **bold** words\nand a [link](x).\n\n1. one\n2. two\n\n- a\n- b\n\n```\ncode  x\n```\n")
    #expect(markdown.contents.mediaType == .markdown)
    #expect(markdown.contents.title == "The title")
    #expect(markdown.text == "The title\n\nSome bold words and a link.\n\n1. one\n2. two\n\n- a\n- b\n\ncode  x\n")
    for plain in ["# a comment\nkey: value\n", "- one\n- two\n", "#!/bin/sh\n# x\n\n## y\n**\n", "Dear sir,\n\nyes.\n"]
    {
      #expect(try read(plain).contents.mediaType == .plainText)
      #expect(try read(plain).text == plain)
    }
  }

  @Test func cuttingKeepsWholePagesAndSaysSo() throws {
    var contents = try read("aaaa\u{C}bbbb\u{C}cccc").contents
    contents.cut(toBytes: 9)
    #expect(contents.pages.map(\.text) == ["aaaa", "bbbb"])
    #expect(contents.pageCount == 3)
    #expect(contents.note == "The text was cut before page 3 of 3: the limit is 9 bytes.")
  }
}
