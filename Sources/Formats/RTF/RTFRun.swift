internal import Reading

/// The bytes that wait for being text: characters may be more than one byte, and of one in Unicode, two numbers.
struct RTFRun {
  private static let most = 64 << 10

  var characters = RTFCharacters()
  private var bytes: [UInt8] = []
  private var set = ""
  /// The first half of a character in Unicode.
  private var half: UInt32?
  /// Characters still to be passed over, which stand for one in Unicode.
  private var fallbacks = 0

  /// Adds bytes of text; returns what waited in another set before.
  mutating func add(_ new: some Collection<UInt8>, set: String, _ session: ReadingSession) throws -> [UInt8]? {
    let passed = min(fallbacks, new.count)
    fallbacks -= passed
    guard passed < new.count else { return nil }
    var before: [UInt8]?
    if half != nil || self.set != set || bytes.count > RTFRun.most { before = try take(keepingHalf: false, session) }
    self.set = set
    bytes.append(contentsOf: new.dropFirst(passed))
    return before
  }

  /// A code unit of UTF-16, which is written as a signed number; the text that it ends.
  mutating func unit(_ number: Int, fallbacks: Int) -> [UInt8] {
    self.fallbacks = fallbacks
    let unit = UInt32(truncatingIfNeeded: number) & 0xFFFF
    let first = half
    half = nil
    if let first, (0xDC00...0xDFFF).contains(unit) {
      return RTFRun.text(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
    }
    let broken = first == nil ? [] : RTFRun.text(0xFFFD)
    guard !(0xD800...0xDBFF).contains(unit) else {
      half = unit
      return broken
    }
    // Fonts of pictures have their characters in the private area.
    if let known = unit >= 0xF000 && unit <= 0xF0FF ? SymbolFont.character(unit) : nil { return broken + known.utf8 }
    return broken + RTFRun.text(unit)
  }

  /// Whether the control word or symbol at hand stands for a character in Unicode and is passed over.
  mutating func passes() -> Bool {
    guard fallbacks > 0 else { return false }
    fallbacks -= 1
    return true
  }

  /// A group's begin or end ends what is passed over.
  mutating func endFallbacks() { fallbacks = 0 }

  /// What waits, as UTF-8.
  mutating func take(keepingHalf: Bool, _ session: ReadingSession) throws -> [UInt8] {
    var text: [UInt8] = []
    if half != nil, !keepingHalf {
      half = nil
      text = RTFRun.text(0xFFFD)
    }
    guard !bytes.isEmpty else { return text }
    defer { bytes.removeAll(keepingCapacity: true) }
    return text + (try RTFCharacters.decode(bytes, set, session))
  }

  private static func text(_ scalar: UInt32) -> [UInt8] {
    Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
  }
}
