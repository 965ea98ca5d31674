import Cage
import Formats
import FoundationEssentials
import Glibc
import Model
import Platform
import Testing

/// What a reader's libraries would open or ask at a document would end it here.
@Suite("Every format is read under the filter")
struct FormatsInTheCageTests {
  static let mail = Array(
    """
    From: =?koi8-r?B?8NLJ18XU?= <a@example.org>
    To: b@example.org
    Date: Tue, 3 Mar 2026 10:30:00 EST
    Subject: =?big5?B?pKSk5Q==?= =?no-such-set?Q?abc?=
    Message-ID: <1@example.org>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=m

    --m
    Content-Type: text/plain; charset=shift_jis; format=flowed
    Content-Transfer-Encoding: quoted-printable

    =93=FA=96{
    --m
    Content-Type: not/a/type; name="../../a.pdf"
    Content-Disposition: attachment
    Content-Transfer-Encoding: base64

    JVBERi0=
    --m
    Content-Type: message/rfc822

    Subject: inner
    MIME-Version: 1.0
    Content-Type: text/html; charset=euc-kr

    <p>inside
    --m--

    """.utf8)

  private static let openDocument: [UInt8] = {
    let spaces = ["office", "text"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    let content =
      "<office:document-content \(spaces.joined(separator: " "))><office:body><office:text><text:h>A heading</text:h>"
      + "<text:p>one<text:tab/>two</text:p></office:text></office:body></office:document-content>"
    let parts = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)]
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }()

  private static let rtf = Array(
    ("{\\rtf1\\ansi{\\fonttbl{\\f3\\fcharset128 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset238 C;}}caf\\'e9 "
      + "{\\f3\\'93\\'fa\\'96\\'7b} {\\f1 \\'cf\\'f0}{\\f2  \\'b9} \\u8364?\\par\\trowd\\intbl a\\cell b\\cell\\row}")
      .utf8)

  private func read(_ bytes: [UInt8], _ cage: Cage) throws -> (CageOutcome, [String]) {
    let document = try Document(bytes)
    var names: [String] = []
    let outcome = try cage.read(document: document.file.raw, limits: .forTests) { header in
      names.append(header.name.escaped)
      return Document.nowhere
    }
    return (outcome, names)
  }

  @Test func mails() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let (outcome, names) = try read(Self.mail, cage)
    let contents = try #require(outcome.contents, "\(outcome)")
    #expect(contents.mediaType == .mail)
    #expect(contents.title == "中文abc")
    #expect(contents.published == "2026-03-03T10:30:00-05:00")
    #expect(contents.properties["From"] == "Привет <a@example.org>")
    #expect(contents.pages.first?.text.hasSuffix("\n\n日本\n") == true)
    #expect(names == ["a.pdf", "unnamed"])
  }

  @Test func wordDocuments() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try read(WordSample.bytes, cage).0.contents)
    #expect(contents.mediaType == .docx)
    #expect(contents.pages.first?.text == "1. Vigil & reads.[1]\n\na\tb\nc\td\n\nNote\n")
    #expect(contents.tables == [Table(page: 1, rows: [["a", "b"], ["c", "d"]])])
  }

  @Test func workbooks() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try read(ExcelSample.bytes, cage).0.contents)
    #expect(contents.mediaType == .xlsx)
    let rows = [["Born & bred", "2014-12-27", "2014-12-27T12:00:00"], ["1.5", "TRUE", "#N/A"]]
    #expect(contents.tables == [Table(page: 1, rows: rows, sheet: "List", row: 2, column: 2, types: ["tdd", "nbe"])])
  }

  @Test func openDocumentSheets() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try read(OpenSheetSample.bytes, cage).0.contents)
    #expect(contents.mediaType == .ods)
    let rows = [["Born & bred", "2014-12-27", "10:30:00"], ["1.5", "TRUE"]]
    #expect(contents.tables == [Table(page: 1, rows: rows, sheet: "List", row: 3, column: 1, types: ["tdh", "nb"])])
  }

  /// LibreOffice's, which ReadingTests reads too. FreeXL may read beyond its memory where a workbook is damaged: that ends the
  /// reader, never with a forbidden call, and the verdict is about the workbook.
  @Test func oldWorkbooks() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/ReadingTests/Fixtures"
    let whole = [UInt8](try Data(contentsOf: URL(filePath: folder + "/returns.xls")))
    let contents = try #require(try read(whole, cage).0.contents)
    #expect(contents.mediaType == .xls && contents.tables.first?.rows.first == ["Referrals & plans", "", "Born"])
    // Each of these crashes FreeXL 1.0.6.
    for (place, byte) in [(4065, 0), (4085, 127), (4305, 0), (4349, 1)] as [(Int, UInt8)] {
      var mutant = whole
      mutant[place] = byte
      let outcome = try read(mutant, cage).0
      #expect(outcome.reason == .damaged && outcome.detail?.contains("SIGSEGV") == true, "\(place) \(outcome)")
    }
  }

  @Test func columns() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let text = "Name;Größe\nZoë;3\nJörg;\n".unicodeScalars.map { UInt8($0.value) }
    let contents = try #require(try read(text, cage).0.contents)
    #expect(contents.mediaType == .csv && contents.properties["Encoding"] == "windows-1252")
    #expect(
      contents.tables == [Table(page: 1, rows: [["Name", "Größe"], ["Zoë", "3"], ["Jörg"]], row: 1, column: 1)])
  }

  @Test func openDocuments() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try read(Self.openDocument, cage).0.contents)
    #expect(contents.mediaType == .odt)
    #expect(contents.pages.first?.text == "A heading\n\none\ttwo\n")
  }

  @Test func books() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try read(EPUBSample.bytes, cage).0.contents)
    #expect(contents.mediaType == .epub && contents.language == "en-GB" && contents.published == "2026-11-26")
    #expect(contents.pages.map(\.text) == ["First\n\nFish & chips.\n", "a\tb\nc\td\n"])
    #expect(contents.tables == [Table(page: 2, rows: [["a", "b"], ["c", "d"]])])
  }

  @Test func richText() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try read(Self.rtf, cage).0.contents)
    #expect(contents.mediaType == .rtf)
    #expect(contents.pages.first?.text == "café 日本 Пр ą €\n\na\tb\n")
  }

  @Test(arguments: ["windows-1252", "ISO-8859-15", "UTF-8"]) func markup(encoding: String) throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let text =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><!DOCTYPE a SYSTEM \"/etc/passwd\"><a b=\"&c;\">caf\u{E9}</a>"
    let bytes = encoding == "UTF-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value) }
    let contents = try #require(try read(bytes, cage).0.contents)
    #expect(contents.mediaType == .xml)
    #expect(contents.pages.first?.text == "a: café\n  b: ?\n")
  }

  @Test func values() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try read(Array("{\"a\": [1.5, \"\\u00e9\"]}\n{\"b\": null}".utf8), cage).0.contents)
    #expect(contents.mediaType == .json)
    #expect(contents.pages.first?.text == "a\n  - 1.5\n  - é\n\nb: null\n")
  }

  @Test func failuresAreTheDocuments() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    #expect(try read(Array(WordSample.bytes.dropLast(50)), cage).0.reason == .damaged)
    let sealed =
      "From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx\n"
    let (outcome, _) = try read(Array(sealed.utf8), cage)
    #expect(outcome.reason == .encrypted)
    #expect(outcome.detail?.contains("S/MIME") == true)
  }
}
