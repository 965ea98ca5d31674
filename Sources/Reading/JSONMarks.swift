/// What JSON texts begin with (RFC 8259): an object's first name and its colon, in however many arrays. Texts may begin
/// with any bracket alone, and with lists of numbers or words in brackets; those are read as texts, which shows the same.
enum JSONMarks {
  private static let sampleCount = 8192

  static func begin(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard TextEncoding(markOf: bytes).map({ $0.name == "UTF-8" }) ?? true else { return false }
    var text = bytes.dropFirst(TextEncoding(markOf: bytes)?.markCount ?? 0).prefix(sampleCount)
    text = text.drop { isSpace($0) || $0 == UInt8(ascii: "[") }
    guard text.first == UInt8(ascii: "{") else { return false }
    text = text.dropFirst().drop { isSpace($0) }
    guard text.first == UInt8(ascii: "\""), let end = endOfString(text) else { return false }
    return text[end...].first { !isSpace($0) } == UInt8(ascii: ":")
  }

  /// The place behind a string, in which no line ends.
  private static func endOfString(_ text: Slice<UnsafeRawBufferPointer>) -> Int? {
    var isEscaped = false
    for place in text.indices.dropFirst() {
      let byte = text[place]
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\""), !isEscaped { return place + 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
