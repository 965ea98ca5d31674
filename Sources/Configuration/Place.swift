/// Where in the configuration something was written.
package struct Place: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The document's position in reading order, and its name.
  package let order: Int
  package let document: String
  /// Counted from 1; nil when it is about the document as a whole.
  package let line: Int?

  package init(order: Int, document: String, line: Int? = nil) {
    self.order = order
    self.document = document
    self.line = line
  }

  package var description: String { line.map { "\(document):\($0)" } ?? document }

  package static func < (left: Place, right: Place) -> Bool {
    (left.order, left.line ?? 0) < (right.order, right.line ?? 0)
  }
}
