// RTF, for which Debian has no library, cut into tokens: nothing but the syntax, in one pass, without memory.

/// The tokens of an RTF document, in their order.
struct RTFTokens {
  private static let longestWord = 32
  private static let mostDigits = 10

  private let bytes: UnsafeRawBufferPointer
  /// How much was read.
  private(set) var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Nil at the end of the bytes.
  mutating func next() -> RTFToken? {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "{"):
        place += 1
        return .open
      case UInt8(ascii: "}"):
        place += 1
        return .close
      case UInt8(ascii: "\\"):
        place += 1
        return control()
      case 0x0A, 0x0D, 0: place += 1
      default:
        let start = place
        while place < bytes.count, !RTFTokens.endsText(bytes[place]) { place += 1 }
        return .text(start..<place)
      }
    }
    return nil
  }

  /// Passes over binary data.
  mutating func skip(_ count: Int) { place += min(max(0, count), bytes.count - place) }

  private mutating func control() -> RTFToken? {
    guard place < bytes.count else { return nil }
    let first = bytes[place]
    guard RTFTokens.isLetter(first) else {
      place += 1
      return first == UInt8(ascii: "'") ? hexadecimal() : .symbol(first)
    }
    let start = place
    while place < bytes.count, RTFTokens.isLetter(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<min(place, start + RTFTokens.longestWord)], as: UTF8.self)
    let number = number()
    // A space that ends a control word belongs to it.
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return .word(word, number)
  }

  private mutating func number() -> Int? {
    let start = place
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let digits = place
    var value = 0
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
      if place - digits < RTFTokens.mostDigits { value = value * 10 + Int(bytes[place] - 0x30) }
      place += 1
    }
    guard place > digits else {
      place = start
      return nil
    }
    return isNegative ? -value : value
  }

  private mutating func hexadecimal() -> RTFToken {
    var value = 0
    for _ in 0..<2 {
      guard place < bytes.count, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else { break }
      value = value * 16 + digit
      place += 1
    }
    return .byte(UInt8(value))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func endsText(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0A, 0x0D, 0].contains(byte)
  }
}
