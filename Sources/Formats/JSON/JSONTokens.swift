// JSON, of which the reader links no parser that keeps the order of names, cut into tokens (RFC 8259).

/// The tokens of a JSON text, in their order.
struct JSONTokens {
  private let bytes: UnsafeRawBufferPointer
  /// How much was read.
  private(set) var place = 0

  /// - Parameter bytes: Valid UTF-8.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Nil at the end of the bytes.
  /// - Throws: `JSONFault`.
  mutating func next() throws(JSONFault) -> JSONToken? {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    guard place < bytes.count else { return nil }
    let first = bytes[place]
    switch first {
    case UInt8(ascii: "{"): return single(.beginObject)
    case UInt8(ascii: "}"): return single(.endObject)
    case UInt8(ascii: "["): return single(.beginArray)
    case UInt8(ascii: "]"): return single(.endArray)
    case UInt8(ascii: ":"): return single(.colon)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return .word(try number())
    default: return .word(try literal())
    }
  }

  func text(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

  private mutating func single(_ token: JSONToken) -> JSONToken {
    place += 1
    return token
  }

  private mutating func string() throws(JSONFault) -> [UInt8] {
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
      text.append(contentsOf: bytes[start..<place])
      guard place < bytes.count else { break }
      let byte = bytes[place]
      guard byte >= 0x20 else { throw .malformed }
      place += 1
      if byte == UInt8(ascii: "\"") { return text }
      text += try escaped()
    }
    throw .cut
  }

  private mutating func escaped() throws(JSONFault) -> [UInt8] {
    guard place < bytes.count else { throw .cut }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return [0x20]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default: throw .malformed
    }
  }

  /// Of one or two code units of UTF-16; a half alone is U+FFFD.
  private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800...0xDBFF).contains(first), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let before = place
    place += 2
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second) else {
      place = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count else { throw .cut }
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue, bytes[place] < 0x80 else {
        throw .malformed
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }

  /// RFC 8259, 6: no zero in front, digits on both sides of a point.
  private mutating func number() throws(JSONFault) -> Range<Int> {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let whole = try digits()
    if whole.count > 1, bytes[whole.lowerBound] == UInt8(ascii: "0") { throw .malformed }
    if at(".") {
      place += 1
      _ = try digits()
    }
    if at("e") || at("E") {
      place += 1
      if at("+") || at("-") { place += 1 }
      _ = try digits()
    }
    return start..<place
  }

  private mutating func digits() throws(JSONFault) -> Range<Int> {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    guard place > start else { throw place < bytes.count ? .malformed : .cut }
    return start..<place
  }

  private func at(_ mark: Unicode.Scalar) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: mark) }

  private mutating func literal() throws(JSONFault) -> Range<Int> {
    for literal in ["true", "false", "null"] {
      let rest = bytes[place...].prefix(literal.utf8.count)
      if rest.elementsEqual(literal.utf8) {
        place += rest.count
        return place - rest.count..<place
      }
      if place + rest.count == bytes.count, !rest.isEmpty, literal.utf8.starts(with: rest) { throw .cut }
    }
    throw .malformed
  }
}
