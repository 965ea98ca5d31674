internal import Reading

/// What may still be kept of a document. All of its parts share it.
final class OfficeBudget {
  /// Whether there was more than is kept; nothing is taken any more.
  private(set) var isSpent = false
  private var bytes: Int
  private var cells: Int

  init(_ limits: ReadingLimits) {
    bytes = limits.textBytes
    cells = limits.cells
  }

  func take(bytes count: Int) {
    bytes -= count
    if bytes < 0 { isSpent = true }
  }

  /// Whether one more cell, or row, is kept.
  func takeCell() -> Bool {
    guard cells > 0 else {
      isSpent = true
      return false
    }
    cells -= 1
    return true
  }
}
