/// One page of a document's text, in reading order. Formats without pages have a single page 1.
package struct Page: Hashable, Sendable, Codable {
  /// Counted from 1.
  package let number: Int
  /// Lines end in `\n`; NFC is not applied: offsets in evidence count the Unicode scalars that stand here.
  package let text: String

  package init(number: Int, text: String) {
    self.number = number
    self.text = text
  }
}
