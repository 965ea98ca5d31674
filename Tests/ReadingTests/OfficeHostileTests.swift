import Model
import Reading
import Testing

/// What strangers may do to archives, to XML and to mails.
@Suite struct OfficeHostileTests {
  static let word: [UInt8] = {
    var builder = WordBuilder()
    builder.parts["numbering"] =
      "<w:abstractNum w:abstractNumId=\"0\">\(WordBuilder.level(0, "decimal", "%1."))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    builder.body =
      WordBuilder.item("one", list: 1)
      + "<w:tbl><w:tr>\(WordBuilder.cell("a"))\(WordBuilder.cell("b"))</w:tr></w:tbl>"
    builder.members = [("word/embeddings/a.xlsx", Array("inside".utf8))]
    return builder.bytes
  }()

  static let mail = MailReaderTests.mail(
    """
    Date: Tue, 3 Mar 2026 10:30:05 +0100
    Subject: =?koi8-r?B?8PI=?= =?utf-8?Q?=C3=A9?=
    Content-Type: multipart/mixed; boundary=m

    --m
    Content-Type: multipart/alternative; boundary="a a"

    --a a
    Content-Type: text/plain; charset=shift_jis; format=flowed

    words \u{20}
    more
    --a a
    Content-Type: text/html

    <p>words
    --a a--
    --m
    Content-Type: application/pdf; name*0*=utf-8''a%20; name*1=b.pdf
    Content-Transfer-Encoding: base64

    JVBERi0=
    --m--

    """)

  @Test(
    arguments: [(OfficeHostileTests.word, 20_261_126), (OfficeHostileTests.mail, 20_261_127)] as [([UInt8], UInt64)])
  func mutants(of whole: [UInt8], seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        let place = Int.random(in: 4..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert(UInt8.random(in: 0x20...0x3E, using: &random), at: place)
        }
      }
      expectSafe(mutant, "seed \(seed)")
    }
  }

  /// Of the markup within the archive, which a change of the archive's bytes hardly ever reaches.
  @Test func mutantsOfMarkup() {
    let seed: UInt64 = 20_261_128
    var random = SeededGenerator(seed: seed)
    let names = [
      "p", "r", "t", "tbl", "tr", "tc", "txbxContent", "del", "ins", "pPr", "fldChar", "footnote", "AlternateContent",
    ]
    for _ in 0..<200 {
      var open: [String] = []
      var builder = WordBuilder()
      for _ in 0..<Int.random(in: 1..<60, using: &random) {
        if Bool.random(using: &random), let last = open.popLast() {
          builder.body += "</\(last)>"
        } else if let name = names.randomElement(using: &random) {
          let prefix = name == "AlternateContent" ? "mc" : "w"
          builder.body += "<\(prefix):\(name) w:fldCharType=\"begin\" w:id=\"1\">words"
          open.append("\(prefix):\(name)")
        }
      }
      builder.body += open.reversed().map { "</\($0)>" }.joined()
      expectSafe(builder.bytes, "seed \(seed)")
    }
  }

  @Test func everyTruncation() {
    for whole in [OfficeHostileTests.word, OfficeHostileTests.mail] {
      for count in stride(from: 0, to: whole.count, by: 7) { expectSafe(Array(whole[..<count]), "\(count)") }
    }
    #expect(throws: ReadingFailure.self) { try read(Array(OfficeHostileTests.word.dropLast(100))) }
  }

  @Test func archivesThatUnpackToTooMuch() throws {
    let words = String(repeating: "<w:r><w:t>        </w:t></w:r>", count: 200_000)
    let bomb = WordBuilder(body: "<w:p>\(words)</w:p>").bytes
    #expect(bomb.count < 100_000)
    var limits = ReadingLimits()
    limits.expanded = 1 << 20
    #expect(throws: ReadingFailure.damaged("it unpacks to more than 1 MB.")) { try read(bomb, limits: limits) }
    // An attachment counts too.
    var builder = WordBuilder(body: WordBuilder.paragraph("x"))
    builder.members = [("word/embeddings/zeros.bin", Array(repeating: 0, count: 2 << 20))]
    #expect(throws: ReadingFailure.self) { try read(builder.bytes, limits: limits) }
  }

  @Test func archivesOfTooManyParts() {
    var builder = WordBuilder(body: WordBuilder.paragraph("x"))
    builder.members = (0..<200).map { ("word/media/\($0).png", []) }
    var limits = ReadingLimits()
    limits.members = 100
    #expect(throws: ReadingFailure.self) { try read(builder.bytes, limits: limits) }
  }

  @Test func sizesThatAreLies() throws {
    let whole = WordBuilder(body: WordBuilder.paragraph(String(repeating: "words ", count: 500))).bytes
    // The uncompressed and compressed sizes in the entries of the archive's directory.
    for offset in [20, 24] {
      for lie in [[0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F], [5, 0, 0, 0]] as [[UInt8]] {
        var changed = whole
        for place in whole.indices where whole[place...].starts(with: [0x50, 0x4B, 1, 2]) {
          changed.replaceSubrange(place + offset..<place + offset + 4, with: lie)
        }
        expectSafe(changed, "\(offset) \(lie)")
      }
    }
  }

  @Test(
    arguments: [
      "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>",
      "<!DOCTYPE w SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE w [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE w [<!ENTITY % c SYSTEM \"http://127.0.0.1/\"> %c;]>",
    ])
  func entities(declaration: String) {
    let builder = WordBuilder(body: WordBuilder.paragraph("&c;"))
    #expect(throws: ReadingFailure.self) { try read(replacingDocument(of: builder, declaration + builder.document)) }
    let bare = WordBuilder(body: WordBuilder.paragraph("x"))
    #expect(throws: ReadingFailure.damaged("a part of it declares a document type, which Office documents never do.")) {
      try read(replacingDocument(of: bare, declaration + bare.document))
    }
  }

  @Test func deepAndWideMarkup() throws {
    let tables = String(repeating: "<w:tbl><w:tr><w:tc>", count: 80)
    let closing = String(repeating: "</w:tc></w:tr></w:tbl>", count: 80)
    let deep = try read(WordBuilder(body: tables + WordBuilder.paragraph("the end") + closing).bytes)
    #expect(deep.text == "the end\n")
    let deeper = String(repeating: "<w:ins>", count: 100_000)
    #expect(throws: ReadingFailure.self) { try read(WordBuilder(body: deeper).bytes) }
    let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
    #expect(throws: ReadingFailure.self) { try read(WordBuilder(body: "<w:p\(attributes)/>").bytes) }
    #expect(throws: ReadingFailure.self) {
      try read(WordBuilder(body: "<w:p w:a=\"\(String(repeating: "a", count: 9 << 20))\"/>").bytes)
    }
    // As much as Word itself writes into an attribute of a picture.
    let picture = "<w:p w:a=\"\(String(repeating: "QUJD", count: 500_000))\"><w:r><w:t>x</w:t></w:r></w:p>"
    #expect(try read(WordBuilder(body: picture).bytes).text == "x\n")
    let span = "<w:tr>\(WordBuilder.cell("a", "<w:gridSpan w:val=\"2000000000\"/>"))\(WordBuilder.cell("b"))</w:tr>"
    let wide = try read(WordBuilder(body: "<w:tbl>\(String(repeating: span, count: 50))</w:tbl>").bytes)
    #expect(wide.contents.tables.allSatisfy { $0.rows.allSatisfy { $0.count <= 200 } })
  }

  @Test func markupInOtherEncodings() throws {
    let builder = WordBuilder(body: WordBuilder.paragraph("café"))
    let wide = builder.document.replacing("UTF-8", with: "UTF-16").utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    #expect(try read(replacingDocument(of: builder, [0xFF, 0xFE] + wide)).text == "café\n")
    let latin = builder.document.replacing("UTF-8", with: "windows-1252").unicodeScalars.map { UInt8($0.value) }
    #expect(try read(replacingDocument(of: builder, latin)).text == "café\n")
    #expect(throws: ReadingFailure.self) {
      try read(replacingDocument(of: builder, Array(builder.document.replacing("UTF-8", with: "no-such-set").utf8)))
    }
  }

  @Test func deepMails() throws {
    let count = 3000
    var nested = ""
    for level in 0..<count { nested += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    let document = try read(MailReaderTests.mail("Subject: s\n" + nested + "\nthe end\n"))
    #expect(document.contents.note?.contains("nested too deeply") == true)
    let mails = String(repeating: "Content-Type: message/rfc822\n\n", count: count)
    expectSafe(MailReaderTests.mail("Subject: s\n" + mails + "\nthe end\n"), "attached mails")
  }

  @Test func floodsOfParts() throws {
    let parts = String(repeating: "--m\nContent-Disposition: attachment\n\nx\n", count: 12_000)
    var handed = 0
    let mail = MailReaderTests.mail("Subject: s\nContent-Type: multipart/mixed; boundary=m\n\n\(parts)--m--\n")
    let document = try read(mail, child: { _, _ in handed += 1 })
    #expect(handed == ReadingLimits().children)
    #expect(document.contents.note?.contains("there are too many") == true)
    let header = (0..<20_000).map { "X-\($0): y\n" }.joined() + String(repeating: "To: a@b\n", count: 20_000)
    expectSafe(MailReaderTests.mail("Subject: s\n\(header)\ntext\n"), "header")
    expectSafe(
      MailReaderTests.mail("To: \(String(repeating: "<a@b>,(((", count: 20_000))\nSubject: s\n\ntext\n"), "addresses")
    expectSafe(
      MailReaderTests.mail("Subject: \(String(repeating: "=?utf-8?Q?=C3?= ", count: 20_000))\n\ntext\n"), "words")
  }

  private func replacingDocument(of builder: WordBuilder, _ document: String) -> [UInt8] {
    replacingDocument(of: builder, Array(document.utf8))
  }

  private func replacingDocument(of builder: WordBuilder, _ document: [UInt8]) -> [UInt8] {
    var builder = builder
    builder.documentBytes = document
    return builder.bytes
  }
}
