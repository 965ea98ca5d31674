/// A snippet as FTS5 marks it, taken apart.
struct Snippet {
  /// Characters for private use (plane 15) that no text is known to have a use for.
  static let open = "\u{F0000}"
  static let close = "\u{F0001}"

  let text: String
  /// Offsets in Unicode scalars.
  let matches: [Range<Int>]

  init(marked: String) {
    var scalars = String.UnicodeScalarView()
    var matches: [Range<Int>] = []
    var start: Int?
    var count = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "\u{F0000}": start = start ?? count
      case "\u{F0001}":
        if let begin = start, begin < count { matches.append(begin..<count) }
        start = nil
      default:
        // Line ends and tabs are layout of the page, not of the snippet.
        scalars.append(scalar.properties.isWhitespace ? " " : scalar)
        count += 1
      }
    }
    text = String(scalars)
    self.matches = matches
  }
}
