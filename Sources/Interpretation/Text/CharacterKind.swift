/// What a scalar is to the tokenizer. ASCII is told by comparison, the rest by Unicode's properties.
enum CharacterKind {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || scalar.value > 0x7F && scalar.properties.isAlphabetic
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || scalar.value > 0x7F && scalar.properties.isUppercase
  }

  /// The straight apostrophe, the raised comma and what stands for it (U+2019, U+02BC, U+0060, U+00B4).
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2019}", "\u{02BC}", "`", "\u{B4}": true
    default: false
    }
  }

  /// Lower case; of an accented letter the letter without its accent, where Unicode decomposes it so.
  static func appendFolded(_ scalar: Unicode.Scalar, to word: inout String) {
    if scalar.value < 0x80 {
      let lower = ("A"..."Z").contains(scalar) ? scalar.value + 0x20 : scalar.value
      if let folded = Unicode.Scalar(lower) { word.unicodeScalars.append(folded) }
      return
    }
    if (0xC0...0x17F).contains(scalar.value), let base = bases[scalar] {
      word.unicodeScalars.append(base)
    } else if (0xFB00...0xFB04).contains(scalar.value) {
      word += ["ff", "fi", "fl", "ffi", "ffl"][Int(scalar.value - 0xFB00)]
    } else if !(0x300...0x36F).contains(scalar.value) {
      word += scalar.properties.lowercaseMapping
    }
  }

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïĩīĭįı"),
      ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"),
      ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, accented) in groups {
      for scalar in accented.unicodeScalars {
        bases[scalar] = base
        bases[scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar] = base
      }
    }
    return bases
  }()

  static func gap(of scalar: Unicode.Scalar) -> Gap {
    switch scalar {
    // Most marks of a page are spaces, and Unicode's tables are slow to ask.
    case " ": .space
    case ".": .fullStop
    case "!", "?", "\u{2026}": .exclamation
    case ",": .comma
    case ":": .colon
    case ";": .semicolon
    case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}": .dash
    case "/": .slash
    case "(", "[", "{": .openBracket
    case ")", "]", "}": .closeBracket
    case "\u{201C}", "\u{AB}": .openQuote
    case "\u{201D}", "\u{BB}": .closeQuote
    case "%": .percent
    case "\u{A3}": .pound
    case "|": .bar
    case "*", "\u{2022}", "\u{2023}", "\u{2043}", "\u{B7}", "\u{25A0}"..."\u{25FF}", "\u{2B1B}",
      "\u{E000}"..."\u{F8FF}":
      .bullet
    default: scalar.properties.isWhitespace ? .space : .mark
    }
  }
}
