internal import Model

/// Whether a table is where it says it is, and says the type of each of its cells or of none.
enum TableCheck {
  /// More rows and columns than any program has.
  private static let last = 1 << 24
  private static let longestName = 4096
  private static let letters = Set(CellType.allCases.map(\.rawValue))

  static func check(_ table: Table, pageCount: Int) throws(FrameFault) {
    guard (1...max(1, pageCount)).contains(table.page) else { throw .lied("a table on a page that is not there") }
    guard (1...last).contains(table.row ?? 1), (1...last).contains(table.column ?? 1),
      (table.sheet?.utf8.count ?? 0) <= longestName
    else { throw .lied("a table in a place that cannot be") }
    guard let types = table.types else { return }
    guard types.count == table.rows.count,
      zip(types, table.rows).allSatisfy({ $0.utf8.count == $1.count && $0.utf8.allSatisfy(letters.contains) })
    else { throw .lied("types that are not those of a table's cells") }
  }
}
