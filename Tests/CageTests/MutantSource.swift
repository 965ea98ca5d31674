import Formats
import Foundation
import Testing

/// A format, a sample of it and words that mean something in it.
struct MutantSource: Sendable, CustomTestStringConvertible {
  private enum Origin {
    case bytes([UInt8])
    case parts([(name: String, bytes: [UInt8])])
    /// Of ReadingTests.
    case fixture(String)
    /// The same, to be changed before it is packed.
    case packed(String)
  }

  let name: String
  let words: [String]
  private let origin: Origin

  var testDescription: String { name }

  static let all = [
    MutantSource(
      "pdf", .bytes(pdf), ["obj", "endstream", "/Kids[3 0 R]", "<<", ">>", "/Length", "/Filter/FlateDecode", "Tj"]),
    MutantSource("docx", .packed("minutes.docx"), markup + ["<w:tbl>", "<w:tc>", "w:val=\"", "&#x10FFFF;"]),
    MutantSource("odt", .packed("minutes.odt"), markup + ["<table:table>", "text:c=\"99999999\"", "<text:list>"]),
    MutantSource(
      "rtf", .fixture("minutes.rtf"), ["{\\", "}", "\\'ff", "\\u-3", "\\bin99", "\\uc9", "\\cell", "\\row"]),
    MutantSource(
      "xlsx", .packed("returns.xlsx"), markup + ["<c r=\"XFD1048576\">", "t=\"s\"", "<v>9999999</v>", "<row>"]),
    MutantSource(
      "ods", .packed("returns.ods"), markup + ["table:number-columns-repeated=\"99999999\"", "<table:table-row>"]),
    MutantSource("xls", .fixture("returns.xls"), ["\u{0}\u{0}\u{0}\u{0}", "\u{FF}"]),
    MutantSource(
      "eml", .bytes(FormatsInTheCageTests.mail), ["--m", "--m--", "=?utf-8?B?", "boundary=", "\n\n", "base64", ";"]),
    MutantSource(
      "zip", .parts([("a.txt", Array("some words".utf8)), ("b/c.txt", Array("and more".utf8))]),
      ["PK\u{5}\u{6}", "../"]),
    MutantSource(
      "xml", .bytes(Array("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'f'>]><a b='c'>&e;<d/>g</a>".utf8)), markup),
    MutantSource(
      "json", .bytes(Array("{\"a\": [1, {\"b\": \"c\\u00e9\"}, null, true], \"d\": -1.5e3}".utf8)),
      ["[", "{", "\\ud800", "\"", ":"]),
    MutantSource(
      "csv", .bytes(Array("Name,Age\n\"Zoe \"\"Z\"\"\",3\nJo,\"4\n5\"\nAl,6\n".utf8)), ["\"", ",", ";", "\t", "\r\n"]),
    MutantSource(
      "html", .bytes(html), markup + ["<table>", "<td colspan=9999>", "<!--", "<script>", "<svg>", "&#x0;"]),
    MutantSource(
      "markdown", .bytes(Array("# Title\n\nSome *words* in a [link](a).\n\n- a\n- b\n\n> said\n".utf8)),
      ["[", "](", "`", "> ", "***"]),
  ]

  private static let markup = ["<", "/>", "]]>", "<![CDATA[", "&lt;", "&x;", "<a>", "</a>", "=\"", "xmlns=\"x\""]

  private static let html = Array(
    """
    <!doctype html><html><head><meta charset=utf-8><title>A page</title></head><body><h1>Title</h1><p>Some <b>words</b>
    &amp; <a href="x">more</a>.<table><tr><th>a<th>b<tr><td>1<td rowspan=2>2<tr><td>3</table><ul><li>x<li>y</ul></body></html>
    """.utf8)

  private static let pdf: [UInt8] = {
    let stream = "BT /F 12 Tf 72 720 Td (Some words) Tj 0 -20 Td (on two lines) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      "<</Length \(stream.utf8.count)>>\nstream\n\(stream)\nendstream",
    ]
    var text = "%PDF-1.7\n"
    var table = "xref\n0 6\n0000000000 65535 f \n"
    for (number, object) in objects.enumerated() {
      let place = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return Array((text + table + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }()

  private init(_ name: String, _ origin: Origin, _ words: [String]) {
    self.name = name
    self.words = words
    self.origin = origin
  }

  func load() throws -> MutantSample {
    switch origin {
    case .bytes(let bytes): return MutantSample(bytes: bytes, parts: [])
    case .parts(let parts): return MutantSample(bytes: ZIPWriter.archive(parts), parts: parts)
    case .fixture(let file): return MutantSample(bytes: [UInt8](try Data(contentsOf: Self.fixture(file))), parts: [])
    case .packed(let file):
      let parts = try Self.unpacked(file)
      return MutantSample(bytes: ZIPWriter.archive(parts), parts: parts)
    }
  }

  private static func fixture(_ file: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../ReadingTests/Fixtures/\(file)")
  }

  /// By Python, in the order of the archive.
  private static func unpacked(_ file: String) throws -> [(name: String, bytes: [UInt8])] {
    let script = """
      import base64, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      for info in archive.infolist(): print(info.filename, base64.b64encode(archive.read(info)).decode())
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script, fixture(file).path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let parts = text.split(separator: "\n").compactMap { line -> (name: String, bytes: [UInt8])? in
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, let data = Data(base64Encoded: String(words[1])) else { return nil }
      return (String(words[0]), [UInt8](data))
    }
    try #require(parts.count > 2, "\(file)")
    return parts
  }
}
