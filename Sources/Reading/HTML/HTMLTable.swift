internal import CGumbo

/// The rows of a table of data. Tables that lay a page out have tables in them, one column or the role `presentation`.
enum HTMLTable {
  private static let mostColumns = 200
  private static let mostRows = 100_000

  /// Nil when the table is no table of data.
  static func rows(of table: Int, _ tree: HTMLTree, without unwanted: [Bool]) -> [[String]]? {
    let range = table + 1..<tree.nodes[table].end
    let role = tree.attribute("role", of: table)?.lowercased()
    if role == "presentation" || role == "none" { return nil }
    guard !tree.holds(GUMBO_TAG_TABLE, in: range) else { return nil }
    var rows: [[String]] = []
    /// For each column: how many rows below are filled from above.
    var spanned: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound, rows.count < mostRows {
      if unwanted[index] {
        index = tree.nodes[index].end
      } else if tree.nodes[index].tag == GUMBO_TAG_TR {
        rows.append(row(index, tree, without: unwanted, spanned: &spanned))
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    rows.removeAll { $0.allSatisfy(\.isEmpty) }
    guard rows.count >= 2, let columns = rows.map(\.count).max(), columns >= 2 else { return nil }
    return rows.map { $0 + Array(repeating: "", count: columns - $0.count) }
  }

  private static func row(_ row: Int, _ tree: HTMLTree, without unwanted: [Bool], spanned: inout [Int]) -> [String] {
    var cells: [String] = []
    func skipSpanned() {
      while cells.count < spanned.count, spanned[cells.count] > 0 {
        spanned[cells.count] -= 1
        cells.append("")
      }
    }
    var index = row + 1
    while index < tree.nodes[row].end {
      let tag = tree.nodes[index].tag
      guard !unwanted[index], tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH else {
        index = tree.nodes[index].isText || unwanted[index] ? tree.nodes[index].end : index + 1
        continue
      }
      skipSpanned()
      guard cells.count < mostColumns else { break }
      let across = min(span("colspan", of: index, tree), mostColumns - cells.count)
      let down = span("rowspan", of: index, tree)
      cells.append(tree.words(below: index))
      for column in 0..<across {
        if column > 0 { cells.append("") }
        while spanned.count < cells.count { spanned.append(0) }
        spanned[cells.count - 1] = down - 1
      }
      index = tree.nodes[index].end
    }
    skipSpanned()
    return cells
  }

  private static func span(_ name: String, of cell: Int, _ tree: HTMLTree) -> Int {
    min(max(tree.attribute(name, of: cell).flatMap { Int($0.trimmed) } ?? 1, 1), 1000)
  }
}
