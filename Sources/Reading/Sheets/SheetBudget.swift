/// What may still be kept of a workbook's cells. All of its sheets share it.
package final class SheetBudget {
  /// Whether there was more than is kept; nothing is taken any more.
  package private(set) var isSpent = false
  private var cells: Int
  private var bytes: Int

  package init(_ limits: ReadingLimits) {
    cells = limits.cells
    bytes = limits.cellBytes
  }

  /// For the note of the document.
  package var note: String? {
    isSpent ? "Only the beginning was read: there are more cells than a record holds." : nil
  }

  /// Whether so many cells more, and so many bytes in them, are kept.
  package func take(cells count: Int, bytes size: Int = 0) -> Bool {
    guard !isSpent, count <= cells, size <= bytes else {
      isSpent = true
      return false
    }
    cells -= count
    bytes -= size
    return true
  }
}
