// XML documents of any vocabulary, such as statutory returns: each element a line, indented by its depth, its name and
// what it says. A document type is passed over: nothing that it declares is fetched, added or expanded.

internal import Model
internal import Reading

enum XMLReader: FormatReader {
  static let components = [MediaType.xml: Component(name: "xml", version: 1)]

  static let samples: [[UInt8]] = []

  static func warm() { XMLScanner.warm() }

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let outline = XMLOutline(session.limits)
    let scanner = XMLScanner(outline, ignoringDocumentType: true)
    do {
      // Many programs begin with an empty line, which XML forbids before its declaration.
      var rest = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)[...]
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      while !rest.isEmpty, !outline.lines.isSpent {
        try session.progress()
        let piece = rest.prefix(64 << 10)
        rest = rest.dropFirst(piece.count)
        try scanner.feed(UnsafeRawBufferPointer(rebasing: piece))
      }
      if !outline.lines.isSpent { try scanner.finish() }
    } catch let fault as XMLScanner.Fault {
      throw failure(fault)
    }
    var document = ReadDocument(contents: contents)
    document.contents.properties = outline.properties
    var lines = outline.lines
    lines.finish(into: &document.contents)
    if scanner.hasEntities {
      document.contents.addNote(
        "What the document itself calls entities was not expanded; question marks stand for it.")
    }
    return document
  }

  private static func failure(_ fault: XMLScanner.Fault) -> ReadingFailure {
    switch fault {
    case .malformed, .declaresType: .damaged("it begins like XML, but is not well-formed.")
    case .unbounded: .damaged("it is XML that is nested deeper, or has longer tags, than any program writes.")
    }
  }
}
