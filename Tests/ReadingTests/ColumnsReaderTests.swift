import Model
import Reading
import Testing

/// CSV and TSV: told from the bytes, and only where there is no doubt.
@Suite struct ColumnsReaderTests {
  private func rows(_ text: String) throws -> [[String]] { try #require(read(text).contents.tables.first).rows }

  @Test(arguments: [(",", "text/csv"), (";", "text/csv"), ("|", "text/csv"), ("\t", "text/tab-separated-values")])
  func separators(separator: String, type: String) throws {
    let lines = [["Child", "Born", "Place"], ["1", "03/02/2015", ""], ["2", "", "Leeds"]]
    let contents = try read(lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n").contents
    #expect(contents.mediaType.rawValue == type)
    #expect(
      contents.tables == [
        Table(page: 1, rows: [lines[0], ["1", "03/02/2015"], ["2", "", "Leeds"]], row: 1, column: 1)
      ])
    #expect(contents.pages == [Page(number: 1, text: "Child\tBorn\tPlace\n1\t03/02/2015\n2\t\tLeeds\n")])
    #expect(
      contents.properties == ["Encoding": "UTF-8", "Header": "yes", "Separator": separator == "\t" ? "tab" : separator])
    #expect(contents.pageCount == 1 && contents.note == nil)
  }

  @Test func quotes() throws {
    let text = "Name,Said,Age\n\"Sample, Jane\",\"He \"\"knows\"\"\r\nit\",7\n\"\",\"a\"b,5\" pipe\n"
    // The first 64 KiB must be as RFC 4180 has it; what follows is read as well as it can be.
    let clean = String(repeating: "a,b,c\n", count: 12_000)
    let rows = try rows("Name,Said,Age\n\(clean)" + text.dropFirst(14))
    #expect(rows.suffix(2) == [["Sample, Jane", "He \"knows\"\nit", "7"], ["", "ab", "5\" pipe"]])
  }

  @Test func aQuoteWithoutAnEndDoesNotEatTheRest() throws {
    let clean = String(repeating: "a,b,c\n", count: 12_000)
    let contents = try read("X,Y,Z\n\(clean)1,\"two,3\n4,5,6\n").contents
    #expect(contents.tables.first?.rows.suffix(2) == [["1", "\"two", "3"], ["4", "5", "6"]])
    #expect(contents.note?.contains("has no end") == true)
  }

  @Test func encodings() throws {
    let text = "Name;Ort;Größe\nJörg;Köln;3\nZoë;;4\n"
    let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let forms: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + wide, wide,
      text.unicodeScalars.map { UInt8($0.value) },
    ]
    for form in forms {
      let contents = try read(form).contents
      #expect(contents.mediaType == .csv)
      #expect(contents.tables.first?.rows == [["Name", "Ort", "Größe"], ["Jörg", "Köln", "3"], ["Zoë", "", "4"]])
    }
  }

  @Test func raggedRowsGapsAndExcelsOwnLine() throws {
    #expect(
      try rows("A,B,C\n1,2,3\n4,5\n6,7,8\n9,10,11\n\n1,2,3,4\n1,2,3\n1,2,3\n1,2,3\n") == [
        ["A", "B", "C"], ["1", "2", "3"], ["4", "5"], ["6", "7", "8"], ["9", "10", "11"], [], ["1", "2", "3", "4"],
        ["1", "2", "3"], ["1", "2", "3"], ["1", "2", "3"],
      ])
    #expect(try rows("sep=|\r\nA|B\r\n1|2") == [["A", "B"], ["1", "2"]])
    let far = try read("A,B,C\n1,2,3\n" + String(repeating: "\n", count: 30) + "4,5,6\n").contents.tables
    #expect(
      far.map(\.row) == [1, 33] && far.map(\.rows) == [[["A", "B", "C"], ["1", "2", "3"]], [["4", "5", "6"]]])
    // Without names for its columns.
    #expect(try read("1,a,b\n2,c,d\n3,e,f\n").contents.properties["Header"] == "no")
    // The first name is missing, as where a program writes an index.
    #expect(try read(",A,B\n0,c,d\n1,e,f\n").contents.mediaType == .csv)
  }

  @Test(
    arguments: [
      "Dear John, how are you?\nI am fine, thank you\nYours, Jane\n", "Leeds, Good\nYork, Good\nHull, Poor\n",
      "1,234\n5,678\n9,012\n", "1,234,567\n2,345,678\n3,456,789\n", "one,two\nthree,four\n", "a,\nb,\nc,\n",
      "int a;\nint b;\nint c;\n", "{\"a\":1,\"b\":2}\n{\"a\":3,\"b\":4}\n", "[1,2,3]\n[4,5,6]\n[7,8,9]\n",
      "<row>1,2,3</row>\n<row>4,5,6</row>\n", "# a,b,c\n1,2,3\n", "| a | b |\n|---|---|\n| c | d |\n",
      "Name:\tJane\n\nAge:\t7\n\nThe visit went well.\n", "A headline\n\nSaid A,B,C\nand D,E,F\n", "no,table\n",
      "a;b;c\n\nd e f\ng h i\nj k l\n",
    ])
  func proseIsNoTable(text: String) throws {
    let document = try read(text)
    guard document.contents.mediaType != .json else {
      #expect(text.hasPrefix("{") && document.contents.tables.isEmpty)
      return
    }
    #expect(document.contents.mediaType == .plainText)
    #expect(document.text == text && document.contents.tables.isEmpty)
  }

  @Test func bounds() throws {
    let text = "A,B,C\n" + String(repeating: "one,two,three\n", count: 100)
    var limits = ReadingLimits()
    limits.cells = 40
    let few = try read(Array(text.utf8), limits: limits).contents
    #expect(few.tables.first?.rows.count == 10)
    #expect(few.note?.contains("Only the beginning") == true)
    limits = ReadingLimits()
    limits.cellBytes = 36
    let short = try read(Array(text.utf8), limits: limits).contents
    #expect(short.tables.first?.rows.count == 4 && short.note != nil)
    let wide = "A,B,C\n1,2,3\n" + String(repeating: ",", count: 5_000_000) + "x\n"
    #expect(try read(wide).contents.note?.contains("Only the beginning") == true)
  }

  @Test func mutants() throws {
    let whole = Array("Name,Said,Age\n\"Sample, Jane\",\"He \"\"knows\"\"\r\nit\",7\nJoe,,5\n\nZo\u{EB},x,\n".utf8)
    var random = SeededGenerator(seed: 20_261_131)
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<8, using: &random) {
        let place = Int.random(in: 0..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert(Array("\",\n\r\t;|".utf8).randomElement(using: &random) ?? 0, at: place)
        }
      }
      expectSafe(mutant)
      expectSafe(Array("sep=,\n".utf8) + mutant)
    }
  }
}
