/// XML and HTML, written so that no text of a document becomes markup.
enum Markup {
  /// For content and for attributes in double quotes. What XML 1.0 does not allow at all is left out.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "\t", "\n": safe += " "
      // Controls, direction marks and what is no character.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}":
        break
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// `content` is markup already.
  static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String? = nil) -> String {
    let written = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return content.map { "<\(name)\(written)>\($0)</\(name)>" } ?? "<\(name)\(written)/>"
  }

  static func text(_ name: String, _ attributes: [(String, String)] = [], _ text: String) -> String {
    element(name, attributes, escaped(text))
  }

  /// A length of a drawing: at most one decimal, a point whatever the locale.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
