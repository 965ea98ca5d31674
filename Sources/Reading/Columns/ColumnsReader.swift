// Text in columns: CSV (RFC 4180) with commas, semicolons or bars, and TSV, in any encoding. Its cells are kept as they
// stand, without white space around them, and all are text: a file says no types, and 007 or 01/02/2020 could mean several
// things. Rows are as long as they are in the file.

internal import Model

enum ColumnsReader: FormatReader {
  static let components = [
    MediaType.csv: Component(name: "columns", version: 1), .tsv: Component(name: "columns", version: 1),
  ]

  static var samples: [[UInt8]] { [Array("Name,Born,Note\nJane,2015-03-02,\"one, two\"\nJoe,,\n".utf8)] }

  static func warm() { CharacterDecoder.warm() }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let encoding = CharacterDecoder.encoding(of: bytes)
    let text = try CharacterDecoder.decode(bytes, as: encoding, session)
    let budget = SheetBudget(session.limits)
    var writer = SheetWriter(page: 1, budget)
    var document = ReadDocument(contents: contents)
    try text.withUnsafeBufferPointer { text in
      let dialect = ColumnDialect(of: text)
      let separator = dialect?.separator ?? (contents.mediaType == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ","))
      document.contents.properties["Separator"] =
        separator == UInt8(ascii: "\t") ? "tab" : String(Unicode.Scalar(separator))
      if let dialect { document.contents.properties["Header"] = dialect.hasHeader ? "yes" : "no" }
      var scanner = ColumnScanner(text, from: dialect?.start ?? 0, separator: separator, .lenient)
      var row = 0
      var column = 0
      var told = 0
      while !budget.isSpent {
        row += 1
        column = 0
        let goesOn = scanner.next { field, _ in
          column += 1
          writer.put(field, .text, row: row, column: column)
        }
        guard goesOn else { break }
        if scanner.place - told > 64 << 10 {
          told = scanner.place
          try session.progress()
        }
      }
      if scanner.hasOpenQuote {
        document.contents.addNote("A quoted cell has no end; from there on quotes were read as they stand.")
      }
    }
    let (page, tables) = writer.finish()
    document.contents.properties["Encoding"] = encoding.name
    document.contents.pageCount = 1
    document.contents.pages = [page]
    document.contents.tables = tables
    if let note = budget.note { document.contents.addNote(note) }
    return document
  }
}
