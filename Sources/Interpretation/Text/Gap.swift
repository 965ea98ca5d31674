/// What stands between a word and the one before it.
struct Gap: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let space = Gap(rawValue: 1 << 0)
  static let tab = Gap(rawValue: 1 << 1)
  static let line = Gap(rawValue: 1 << 2)
  /// An empty line; in text that is not wrapped, any end of a line.
  static let paragraph = Gap(rawValue: 1 << 3)
  static let page = Gap(rawValue: 1 << 4)
  static let fullStop = Gap(rawValue: 1 << 5)
  /// `!`, `?` or an ellipsis.
  static let exclamation = Gap(rawValue: 1 << 6)
  static let comma = Gap(rawValue: 1 << 7)
  static let colon = Gap(rawValue: 1 << 8)
  static let semicolon = Gap(rawValue: 1 << 9)
  /// A hyphen that touches both words.
  static let hyphen = Gap(rawValue: 1 << 10)
  /// A dash, or a hyphen that stands free.
  static let dash = Gap(rawValue: 1 << 11)
  static let slash = Gap(rawValue: 1 << 12)
  static let openBracket = Gap(rawValue: 1 << 13)
  static let closeBracket = Gap(rawValue: 1 << 14)
  /// A double quotation mark that opens what follows.
  static let openQuote = Gap(rawValue: 1 << 15)
  /// A double quotation mark that closes what came before.
  static let closeQuote = Gap(rawValue: 1 << 16)
  static let openSingleQuote = Gap(rawValue: 1 << 17)
  static let closeSingleQuote = Gap(rawValue: 1 << 18)
  static let bullet = Gap(rawValue: 1 << 19)
  static let percent = Gap(rawValue: 1 << 20)
  static let pound = Gap(rawValue: 1 << 21)
  static let bar = Gap(rawValue: 1 << 22)
  /// Any other mark.
  static let mark = Gap(rawValue: 1 << 23)

  /// What ends a block of text: nothing that reads on stands behind it.
  static let block: Gap = [.paragraph, .tab, .bullet]
}
