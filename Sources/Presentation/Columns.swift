/// How many columns text takes on a terminal, and cutting and filling it to a number of them.
package enum Columns {
  package static func count(_ text: String) -> Int {
    text.utf8.allSatisfy({ $0 < 0x80 }) ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// At most `limit` columns; what was cut shows as an ellipsis.
  package static func cut(_ text: String, to limit: Int) -> String {
    guard count(text) > limit else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += width(of: character)
      guard used <= limit else { break }
      kept.append(character)
    }
    return limit > 0 ? kept + "…" : ""
  }

  /// Like `cut`, for text with the escape sequences of `Style`, which take no columns.
  package static func cutStyled(_ text: String, to limit: Int) -> String {
    guard text.contains("\u{1B}") else { return cut(text, to: limit) }
    var kept = ""
    var used = 0
    var inSequence = false
    for character in text {
      if character == "\u{1B}" { inSequence = true }
      if !inSequence { used += width(of: character) }
      if used <= limit || inSequence { kept.append(character) }
      if inSequence, character.isLetter { inSequence = false }
    }
    return kept
  }

  /// Filled with spaces to `columns`; longer text stands as it is.
  package static func fill(_ text: String, to columns: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, columns - count(text)))
    return right ? space + text : text + space
  }

  /// Combining marks take none, East Asian wide characters and most emoji two (Unicode Standard Annex 11).
  private static func width(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { max($0, width(of: $1)) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD, 0xFE0F:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      default: return scalar.properties.isEmojiPresentation ? 2 : 1
      }
    }
  }
}
