internal import Reference

/// A cheap first look: which words can be which, by their first three letters, as one bit of 64.
enum WordBits {
  static func bit(_ word: String) -> UInt64 {
    var hash: UInt32 = 0
    for byte in word.utf8.prefix(3) { hash = hash &* 31 &+ UInt32(byte) }
    return 1 << UInt64(hash & 63)
  }

  /// Of all words that the part may match.
  static func bits(_ part: Term.Part) -> UInt64 {
    var bits: UInt64 = 0
    for word in part.words { bits |= bit(word) }
    for stem in part.stems { bits |= stem.utf8.count < 3 ? .max : bit(stem) }
    return bits
  }
}
