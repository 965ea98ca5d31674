import Formats
import Model
import Reading
import Testing

@Suite struct PDFReaderTests {
  typealias Run = PDFBuilder.Run

  @Test func textComesByPageWithWordsInTheirPlaces() throws {
    let builder = PDFBuilder(pages: [
      [
        Run(x: 72, y: 72, size: 20, bold: true, text: "A heading"), Run(x: 72, y: 120, text: "First line of prose"),
        Run(x: 72, y: 134, text: "and the second caf\\351."), Run(x: 72, y: 170, text: "Another paragraph."),
      ],
      [Run(x: 100, y: 400, text: "Page two")],
    ])
    let document = try read(builder.bytes)
    #expect(document.contents.mediaType == .pdf)
    #expect(document.contents.reader == DocumentReader.all.components[.pdf])
    #expect(document.contents.pageCount == 2)
    #expect(document.contents.pages.map(\.number) == [1, 2])
    #expect(
      document.contents.pages[0].text
        == "A heading\n\nFirst line of prose\nand the second café.\n\nAnother paragraph.\n")
    #expect(document.cutWords(page: 0).joined(separator: " ").hasSuffix("second café. Another paragraph."))
    #expect(document.cutWords(page: 1) == ["Page", "two"])
    let heading = document.words[0][0]
    #expect(heading.bold && heading.fontSize == 20)
    #expect(abs(heading.x0 - 72) < 1 && heading.y0 < 72 && heading.y1 > 72)
    #expect(!document.words[0][2].bold && document.words[0][2].fontSize == 12)
    #expect(document.contents.note == nil)
  }

  @Test func rowsOfATableStayTogether() throws {
    let rows = [("Judgement", "Grade"), ("The impact of leaders", "Good"), ("Overall effectiveness", "Outstanding")]
    var runs: [Run] = []
    for (index, row) in rows.enumerated() {
      runs.append(Run(x: 72, y: 100 + Double(index) * 40, text: row.0))
      runs.append(Run(x: 320, y: 100 + Double(index) * 40, text: row.1))
    }
    // A cell of two lines.
    runs.append(Run(x: 72, y: 154, text: "on social work practice"))
    let document = try read(PDFBuilder(pages: [runs]).bytes)
    #expect(
      document.contents.tables
        == [
          Table(
            page: 1,
            rows: [
              ["Judgement", "Grade"], ["The impact of leaders on social work practice", "Good"],
              ["Overall effectiveness", "Outstanding"],
            ])
        ])
    #expect(
      document.text
        == "Judgement\tGrade\nThe impact of leaders on social work practice\tGood\nOverall effectiveness\tOutstanding\n\n"
    )
    #expect(Set(document.cutWords(page: 0)).isSuperset(of: ["Judgement", "Grade", "practice", "Outstanding"]))
  }

  @Test func proseInColumnsAndListsAreNoTables() throws {
    var runs: [Run] = []
    for line in 0..<12 {
      let y = 100 + Double(line) * 14
      runs.append(Run(x: 50, y: y, text: "some words that fill the left column"))
      runs.append(Run(x: 320, y: y, text: "other words that fill the right one"))
    }
    #expect(try read(PDFBuilder(pages: [runs]).bytes).contents.tables.isEmpty)
    let list = (0..<5).flatMap { item in
      [
        Run(x: 50, y: 100 + Double(item) * 30, text: "\(item + 1)."),
        Run(x: 90, y: 100 + Double(item) * 30, text: "an item of the list"),
      ]
    }
    #expect(try read(PDFBuilder(pages: [list]).bytes).contents.tables.isEmpty)
  }

  @Test(
    arguments: [
      ("Inspection of Somewhere", "Inspection of Somewhere"), ("Microsoft Word - report.doc", nil), ("report.pdf", nil),
      ("Untitled", nil), ("1234", nil),
    ] as [(String, String?)])
  func titleIsWhatAPersonWouldCallOne(said: String, title: String?) throws {
    var builder = PDFBuilder(pages: [[Run(x: 72, y: 72, text: "x")]])
    builder.information = ["Title": said, "Author": "A. Writer", "CreationDate": "D:20260102030405Z"]
    let contents = try read(builder.bytes).contents
    #expect(contents.title == title)
    #expect(contents.properties["Author"] == "A. Writer")
    #expect(contents.properties["CreationDate"] == "D:20260102030405Z")
    #expect(contents.properties["Title"] == said)
  }

  @Test func embeddedFilesAreChildren() throws {
    var builder = PDFBuilder(pages: [[Run(x: 72, y: 72, text: "x")]])
    builder.attachment = ("minutes.txt", "Those present")
    var children: [(ChildHeader, String)] = []
    _ = try read(builder.bytes, child: { children.append(($0, String(decoding: $1, as: UTF8.self))) })
    #expect(children.map(\.0.name.escaped) == ["minutes.txt"])
    #expect(children.map(\.0.mediaType) == [MediaType(rawValue: "text/plain")])
    #expect(children.map(\.1) == ["Those present"])
  }

  @Test func whatAChildsTakerThrowsEndsTheReading() throws {
    struct Full: Error {}
    var builder = PDFBuilder(pages: [[Run(x: 72, y: 72, text: "x")]])
    builder.attachment = ("a", "b")
    #expect(throws: Full.self) { try read(builder.bytes, child: { _, _ in throw Full() }) }
    #expect(throws: Full.self) { try read(builder.bytes, progress: { throw Full() }) }
  }

  @Test func progressIsSaidForEachPage() throws {
    let page = [Run(x: 72, y: 72, text: "x")]
    var calls = 0
    _ = try read(PDFBuilder(pages: Array(repeating: page, count: 30)).bytes, progress: { calls += 1 })
    #expect(calls >= 30)
  }

  @Test func pagesBeyondTheLimitAreCountedAndSaid() throws {
    let page = [Run(x: 72, y: 72, text: "x")]
    var limits = ReadingLimits()
    limits.pages = 3
    let contents = try read(PDFBuilder(pages: Array(repeating: page, count: 5)).bytes, limits: limits).contents
    #expect(contents.pages.count == 3)
    #expect(contents.pageCount == 5)
    #expect(contents.note?.contains("first 3 of 5") == true)
  }

  @Test func charactersOfAMapThatTheDocumentOnlyNames() throws {
    var builder = PDFBuilder(pages: [[]])
    builder.chinese = "4E2D6587"
    #expect(try read(builder.bytes).text == "中文\n")
  }

  @Test func encryptedSaysSo() {
    var builder = PDFBuilder(pages: [[Run(x: 72, y: 72, text: "secret")]])
    let zeros = String(repeating: "00", count: 32)
    builder.trailer = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<\(zeros)>/U<\(zeros)>>>"
    #expect(throws: ReadingFailure.encrypted) { try read(builder.bytes) }
  }

  @Test func headerAloneIsDamaged() {
    #expect(throws: ReadingFailure.self) { try read(Array("%PDF-1.7\nnothing of the kind".utf8)) }
    #expect(throws: ReadingFailure.self) { try read(PDFBuilder(pages: []).bytes) }
  }

  @Test func lostCrossReferencesAreRepairedAndSaid() throws {
    let whole = PDFBuilder(pages: [[Run(x: 72, y: 72, text: "still here")]]).bytes
    let mark = Array("xref\n".utf8)
    let start = try #require(whole.indices.first { whole[$0...].starts(with: mark) })
    let contents = try read(Array(whole[..<start]) + Array("trailer\n<</Root 1 0 R>>\n".utf8)).contents
    #expect(contents.pages.map(\.text) == ["still here\n"])
    #expect(contents.note?.contains("repaired") == true)
  }
}
