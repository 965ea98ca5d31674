/// A word of a document: a run of letters and digits, with the apostrophes, decimal points and thousands commas inside.
struct Token: Hashable, Sendable {
  /// Index into `DocumentText.pages`.
  let page: Int
  /// Half-open, 0-based offsets in Unicode scalars into the page's text, a possessive ending included.
  let start: Int
  let end: Int
  /// Lower case, apostrophes straight, accents and thousands commas taken off; without a possessive `'s` or `'`:
  /// `children` for "Children's".
  let word: String
  let gap: Gap
  let shape: Shape

  struct Shape: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// Begins with a capital.
    static let capital = Shape(rawValue: 1 << 0)
    /// Has two or more letters, all capital.
    static let allCapitals = Shape(rawValue: 1 << 1)
    /// Begins with a digit.
    static let number = Shape(rawValue: 1 << 2)
    static let possessive = Shape(rawValue: 1 << 3)
  }

  var isCapitalised: Bool { shape.contains(.capital) }
  var isNumber: Bool { shape.contains(.number) }
  var isPossessive: Bool { shape.contains(.possessive) }

  /// The year that the word may say: four digits. "2,014" says a count, though its word has no comma.
  var year: Int? {
    guard isNumber, word.utf8.count == 4, end - start == (isPossessive ? 6 : 4), let year = Int(word) else {
      return nil
    }
    return (1900...2100).contains(year) ? year : nil
  }
}
