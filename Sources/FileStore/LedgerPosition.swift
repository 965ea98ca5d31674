/// A place between two lines of the ledger.
struct LedgerPosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Counted from 1.
  var segment: Int
  /// Bytes from the segment's beginning.
  var offset: Int64

  static let beginning = LedgerPosition(segment: 1, offset: 0)

  static func < (left: LedgerPosition, right: LedgerPosition) -> Bool {
    (left.segment, left.offset) < (right.segment, right.offset)
  }

  var description: String { "ledger segment \(segment), byte \(offset)" }
}
