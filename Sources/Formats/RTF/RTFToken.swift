/// A piece of an RTF document (RTF 1.9.1, "RTF Syntax").
enum RTFToken: Equatable {
  case open
  case close
  /// A control word, such as `par`, with its number.
  case word(String, Int?)
  /// A control symbol, such as the tilde of `\~`.
  case symbol(UInt8)
  /// A byte of text that was written as a number, `\'e9`.
  case byte(UInt8)
  /// Bytes of text as they stand, without line ends, which mean nothing.
  case text(Range<Int>)
}
