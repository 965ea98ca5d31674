/// Colours and weight by what they mean. Without colour, text stands as it is.
package struct Style: Sendable {
  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// What a text means, for who paints it later.
  package enum Tone: Hashable, Sendable {
    case plain, strong, faint, best, good, warning, bad
  }

  package func painted(_ text: String, _ tone: Tone) -> String {
    switch tone {
    case .plain: text
    case .strong: strong(text)
    case .faint: faint(text)
    case .best: best(text)
    case .good: good(text)
    case .warning: warning(text)
    case .bad: bad(text)
    }
  }

  package static let plain = Style(isColoured: false)

  package func strong(_ text: String) -> String { sgr("1", text) }
  package func faint(_ text: String) -> String { sgr("2", text) }
  package func best(_ text: String) -> String { sgr("1;36", text) }
  package func good(_ text: String) -> String { sgr("32", text) }
  package func warning(_ text: String) -> String { sgr("33", text) }
  package func bad(_ text: String) -> String { sgr("1;31", text) }

  /// What a search found; between asterisks where there is no colour.
  package func match(_ text: String) -> String { isColoured ? sgr("1;33", text) : "*\(text)*" }

  /// Select Graphic Rendition of ECMA-48.
  private func sgr(_ code: String, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
