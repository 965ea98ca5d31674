// JSON texts (RFC 8259) and JSON Lines, as outlines like those of XML. Strict: what is not JSON to the last byte is damaged.

internal import Model
internal import Reading

enum JSONReader: FormatReader {
  static let components = [MediaType.json: Component(name: "json", version: 1)]

  static let samples: [[UInt8]] = []

  static func warm() {}

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    let body = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    guard String(validating: body, as: UTF8.self) != nil else {
      throw ReadingFailure.damaged("it begins like JSON, but is not UTF-8.")
    }
    var tokens = JSONTokens(body)
    var outline = JSONOutline(session.limits)
    var reported = 0
    do {
      while !outline.lines.isSpent, let token = try tokens.next() {
        try outline.take(token, text: tokens.text)
        guard tokens.place - reported > 64 << 10 else { continue }
        reported = tokens.place
        try session.progress()
      }
      if !outline.lines.isSpent { try outline.finish() }
    } catch let fault as JSONFault {
      throw failure(fault, line: 1 + body[..<tokens.place].count { $0 == 0x0A })
    }
    var document = ReadDocument(contents: contents)
    if outline.values > 1 { document.contents.properties["Values"] = "\(outline.values)" }
    outline.lines.finish(into: &document.contents)
    return document
  }

  private static func failure(_ fault: JSONFault, line: Int) -> ReadingFailure {
    switch fault {
    case .malformed: .damaged("it begins like JSON, but is none in line \(line).")
    case .cut: .damaged("it is JSON that breaks off before its end.")
    case .tooDeep: .damaged("it is JSON that is nested deeper than \(JSONOutline.deepest) levels.")
    }
  }
}
