/// Splits text into records and fields (RFC 4180): fields between separators, quoted ones with whatever in them, quotes
/// doubled. A quote within a field that is not quoted stands for itself.
struct ColumnScanner {
  enum Strictness {
    /// Stops at what a program that writes such files would not write.
    case strict
    /// Takes everything: words after a closing quote go on in the field, and a quote that is never closed stands for itself.
    case lenient
  }

  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let returns = UInt8(ascii: "\r")

  private(set) var place: Int
  /// Whether text that must not be there was met; only of a strict one.
  private(set) var isBroken = false
  /// Whether a quoted field had no end. The rest was read as if quotes meant nothing.
  private(set) var hasOpenQuote = false
  private let text: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private let strictness: Strictness

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0, separator: UInt8, _ strictness: Strictness) {
    self.text = text
    place = start
    self.separator = separator
    self.strictness = strictness
  }

  /// Reads the next record.
  ///
  /// - Parameter field: Called with each field's bytes, without its quotes, and whether it had any.
  /// - Returns: False at the end, and where a strict one met what must not be there.
  mutating func next(_ field: (_ bytes: ArraySlice<UInt8>, _ isQuoted: Bool) throws -> Void) rethrows -> Bool {
    guard place < text.count, !isBroken else { return false }
    while true {
      let (bytes, isQuoted) = readField()
      if isBroken { return false }
      try field(bytes, isQuoted)
      guard place < text.count else { return true }
      let byte = text[place]
      place += 1
      if byte == ColumnScanner.feed { return true }
      if byte == ColumnScanner.returns {
        if place < text.count, text[place] == ColumnScanner.feed { place += 1 }
        return true
      }
      // A separator at the very end has an empty field behind it.
      if place == text.count {
        try field([], false)
        return true
      }
    }
  }

  private func ends(_ byte: UInt8) -> Bool {
    byte == separator || byte == ColumnScanner.feed || byte == ColumnScanner.returns
  }

  /// Leaves `place` at the separator or line end behind the field.
  private mutating func readField() -> (ArraySlice<UInt8>, Bool) {
    if place < text.count, text[place] == ColumnScanner.quote, !hasOpenQuote {
      let start = place
      if let bytes = readQuoted() { return (bytes, true) }
      if isBroken { return ([], true) }
      place = start
    }
    let start = place
    while place < text.count, !ends(text[place]) {
      if text[place] == ColumnScanner.quote, strictness == .strict {
        isBroken = true
        return ([], false)
      }
      place += 1
    }
    return (ArraySlice(text[start..<place]), false)
  }

  /// Nil where the quote is never closed.
  private mutating func readQuoted() -> ArraySlice<UInt8>? {
    var bytes: [UInt8] = []
    place += 1
    while let end = text[place...].firstIndex(of: ColumnScanner.quote) {
      bytes.append(contentsOf: text[place..<end])
      place = end + 1
      guard place < text.count, !ends(text[place]) else { return bytes[...] }
      if text[place] == ColumnScanner.quote {
        bytes.append(ColumnScanner.quote)
        place += 1
        continue
      }
      if strictness == .strict {
        isBroken = true
        return nil
      }
      let rest = place
      while place < text.count, !ends(text[place]) { place += 1 }
      return (bytes + text[rest..<place])[...]
    }
    isBroken = strictness == .strict
    hasOpenQuote = true
    return nil
  }
}
