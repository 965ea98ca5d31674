internal import Reading

/// Characters of the fonts Symbol and Wingdings, which stand in Unicode's private area (U+F000 and up), as what they look
/// like. Bullets and boxes are what documents make of them.
enum SymbolFont {
  private static let characters: [UInt32: String] = [
    0xF06C: "●", 0xF06D: "❍", 0xF06E: "■", 0xF06F: "□", 0xF071: "❑", 0xF072: "❒", 0xF075: "◆", 0xF076: "❖", 0xF077: "◆",
    0xF09F: "•", 0xF0A7: "▪", 0xF0A8: "◻", 0xF0B7: "•", 0xF0D8: "➢", 0xF0E0: "→", 0xF0E8: "➔", 0xF0F0: "⇨",
    0xF0FB: "✗", 0xF0FC: "✓", 0xF0FD: "☒", 0xF0FE: "☑", 0xF02D: "–", 0xF03F: "✍",
  ]

  /// A bullet: one that nobody knows is a dot.
  static func bullet(_ text: String) -> String {
    let visible = text.trimmed
    guard let scalar = visible.unicodeScalars.first else { return "" }
    return isPrivate(scalar) ? characters[scalar.value] ?? "•" : visible
  }

  /// A character of such a font by its number, which may stand without the area's; nil when it is not known.
  static func character(_ number: UInt32) -> String? {
    if let known = characters[number] ?? characters[number | 0xF000] { return known }
    guard let scalar = Unicode.Scalar(number), !isPrivate(scalar), number >= 0x20 else { return nil }
    return String(Character(scalar))
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xF8FF).contains(scalar.value) }
}
