/// Colours and weight by what they mean. Without colour, text stands as it is.
package struct Style: Sendable {
  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  package static let plain = Style(isColoured: false)

  package func strong(_ text: String) -> String { sgr("1", text) }
  package func faint(_ text: String) -> String { sgr("2", text) }
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
