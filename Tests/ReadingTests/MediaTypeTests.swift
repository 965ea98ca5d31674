import Formats
import Model
import Reading
import Testing

@Suite struct MediaTypeTests {
  @Test(
    arguments: [
      ("<!-- c --> <!DOCTYPE HTML><p>x", MediaType.html), ("\u{FEFF}\n<HTML>", .html), ("<body\tclass=x>", .html),
      ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">", .html),
      ("<?xml version=\"1.0\"?><Children><p>x</p></Children>", .xml), ("<bodywork>", .plainText),
      ("a < b and <html> later", .plainText), ("a,b,c\n1,2,3\n", .csv), ("", .unknown),
      ("From: a\nTo: b\nSubject: only pasted words\n\nHello\n", .plainText),
      ("Received: from x\r\nMessage-ID: <a@b>\r\nFrom: a\r\nSubject: b\r\n\r\nHello", .mail),
      ("From a@b Tue Mar  3 10:30:00 2026\nX-A: b\n  c\nMIME-Version: 1.0\nDate: x\n\n", .mail),
    ] as [(String, MediaType)])
  func kindFromTheBytes(text: String, kind: MediaType) throws {
    #expect(try read(text).contents.mediaType == kind)
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], "a JPEG image"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "an OLE file"),
    ] as [([UInt8], String)])
  func unknownSaysWhatItLooksLike(bytes: [UInt8], name: String) throws {
    let document = try read(bytes)
    #expect(document.contents.mediaType == .unknown)
    #expect(document.contents.pages.isEmpty && document.contents.pageCount == 0)
    #expect(document.contents.note?.hasPrefix("No reader recognises these bytes. They look like \(name)") == true)
  }

  @Test func noiseIsUnknown() throws {
    var random = SeededGenerator(seed: 7)
    let noise = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(try read(noise).contents.note == "No reader recognises these bytes.")
  }

  @Test(
    arguments: [
      Array("%PDF-1.4".utf8), Array("\n%PDF-1.4 in a text".utf8), Array("PK\u{3}\u{4}....a.txt".utf8), [], [0, 1, 2],
      Array("Message-ID: <a@b>\nFrom: a\nSubject: b\n\nHello".utf8), Array("{\\rtf1 hello}".utf8),
      Array("<?xml version='1.0'?><a/>".utf8),
      Array("{\"a\": 1}".utf8), Array("<m><n/></m>".utf8),
    ] as [[UInt8]])
  func theReaderOfTextLeavesWhatIsNone(bytes: [UInt8]) throws {
    #expect(try bytes.withUnsafeBytes { try DocumentReader.ofText.read($0) } == nil)
  }

  @Test func theReaderOfTextReadsTextsAsTheOther() throws {
    _ = try read("warm")
    for text in [
      "a text", "# A\n\n## B\n\n**c**\n", "<!doctype html><title>a</title><p>b", "\u{FEFF}marked", "a,b,c\n1,2,3\n",
    ] {
      let bytes = Array(text.utf8)
      #expect(try bytes.withUnsafeBytes { try DocumentReader.ofText.read($0) } == read(bytes))
    }
  }

  @Test func everyKindHasAReader() {
    let kinds: Set = [
      MediaType.pdf, .html, .plainText, .markdown, .csv, .tsv, .docx, .odt, .epub, .rtf, .xlsx, .ods, .xls, .mail, .zip,
      .tar,
      .gzip, .bzip2, .xz, .zstd, .xml, .json, .unknown,
    ]
    #expect(Set(DocumentReader.all.components.keys) == kinds)
  }
}
