/// A sequence of words to look for, in lower case. `Config/reference/themes.tsv` explains how one is written:
/// `caseload*`, `high|unmanageable caseload*`, `return ~3 interview*`.
package struct Term: Hashable, Sendable {
  /// One word of the sequence.
  package struct Part: Hashable, Sendable {
    /// How many other words may stand between the part before and this one; 0 for the first.
    package let gap: Int
    /// It may be any of these.
    package let words: [String]
    /// Or begin with any of these.
    package let stems: [String]

    package func matches(_ word: String) -> Bool { words.contains(word) || stems.contains { word.hasPrefix($0) } }
  }

  /// As written.
  package let text: String
  /// Never empty.
  package let parts: [Part]

  /// The longest gap that may be written.
  private static let widest = 9

  /// Nil when it is not of that form.
  package init?(_ text: String) {
    var parts: [Part] = []
    var gap = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      if word.first == UInt8(ascii: "~") {
        guard let width = Int(Substring(word.dropFirst())), (1...Term.widest).contains(width), gap == 0, !parts.isEmpty
        else {
          return nil
        }
        gap = width
        continue
      }
      guard let part = Part(word, gap: gap) else { return nil }
      parts.append(part)
      gap = 0
    }
    guard !parts.isEmpty, gap == 0 else { return nil }
    self.text = text
    self.parts = parts
  }
}

extension Term.Part {
  fileprivate init?(_ text: Substring.UTF8View, gap: Int) {
    var words: [String] = []
    var stems: [String] = []
    for alternative in text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      let isStem = alternative.last == UInt8(ascii: "*")
      let word = isStem ? alternative.dropLast() : alternative
      guard !word.isEmpty, word.allSatisfy(Term.Part.mayStand) else { return nil }
      if isStem { stems.append(String(Substring(word))) } else { words.append(String(Substring(word))) }
    }
    self.gap = gap
    self.words = words
    self.stems = stems
  }

  /// Words of documents come without accents.
  private static func mayStand(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "'")
  }
}
