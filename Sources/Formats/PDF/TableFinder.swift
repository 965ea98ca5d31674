/// Finds tables by position alone: rows of cells that stand beside each other and whose edges align from row to row.
///
/// It rather finds no table than a wrong one: prose in columns, lists with their bullets and single rows are none.
struct TableFinder {
  /// A table: rows from the top, cells from the left; nil where a row has no cell in that column.
  struct Found {
    let rows: [[Cell?]]
  }

  /// Beyond this many cells a page is no table that a person laid out, and comparing them would take too long.
  private static let mostCells = 4000

  static func tables(in segments: [Segment], words: [PDFWord]) -> [Found] {
    let cells = Cell.cells(of: segments)
    guard cells.count <= mostCells else { return [] }
    var found: [Found] = []
    var pending: [[Cell]] = []
    func close() {
      if let table = table(from: pending, segments: segments, words: words) { found.append(table) }
      pending = []
    }
    for row in rows(of: cells) {
      if row.count < 2 || !areApart(row) {
        close()
      } else if let above = pending.last, !continues(above, row, in: pending) {
        close()
        pending = [row]
      } else {
        pending.append(row)
      }
    }
    close()
    return found
  }

  /// Cells that share a row, from the left; rows from the top.
  private static func rows(of cells: [Cell]) -> [[Cell]] {
    let sorted = cells.sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }
    var rows: [[Cell]] = []
    for cell in sorted {
      if let last = rows.last, last.contains(where: { $0.sharesRow(with: cell) }) {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows.map { $0.sorted { $0.x0 < $1.x0 } }
  }

  private static func areApart(_ row: [Cell]) -> Bool {
    zip(row, row.dropFirst()).allSatisfy { $1.x0 - $0.x1 > 0.4 * min($0.lineHeight, $1.lineHeight) }
  }

  private static func continues(_ above: [Cell], _ row: [Cell], in table: [[Cell]]) -> Bool {
    let bottom = above.map(\.y1).max() ?? 0
    let top = row.map(\.y0).min() ?? 0
    let height = row.map(\.lineHeight).max() ?? 1
    guard top - bottom < 3 * height, top - bottom > -0.6 * height else { return false }
    let columns = table.max { $0.count < $1.count } ?? above
    if row.count == columns.count, zip(row, columns).dropFirst().allSatisfy({ $0.isAligned(with: $1) }),
      row[0].isIndented(below: columns[0], before: columns[1])
    {
      return true
    }
    let (fewer, more) = row.count < columns.count ? (row, columns) : (columns, row)
    var free = more[...]
    for cell in fewer {
      guard let match = free.firstIndex(where: { $0.isAligned(with: cell) }) else { return false }
      free = free[(match + 1)...]
    }
    return true
  }

  private static func table(from rows: [[Cell]], segments: [Segment], words: [PDFWord]) -> Found? {
    guard rows.count >= 2, let columns = rows.max(by: { $0.count < $1.count }) else { return nil }
    var placed: [[Cell?]] = []
    for row in rows {
      var line = [Cell?](repeating: nil, count: columns.count)
      var column = 0
      for cell in row {
        let indented = column == 0 && cell.isIndented(below: columns[0], before: columns[1])
        let aligned = columns[column...].firstIndex { $0.isAligned(with: cell) }
        guard let match = aligned ?? (indented ? 0 : nil) else { return nil }
        line[match] = cell
        column = match + 1
      }
      placed.append(line)
    }
    return isPlausible(placed, segments: segments, words: words) ? Found(rows: placed) : nil
  }

  private static func isPlausible(_ rows: [[Cell?]], segments: [Segment], words: [PDFWord]) -> Bool {
    let columns = (0..<rows[0].count).map { column in rows.compactMap { $0[column] } }
    // A column that hardly any row fills was made by chance.
    guard columns.allSatisfy({ $0.count * 2 >= rows.count || $0.count >= 2 }) else { return false }
    // A first column of bullets or numbers is a list.
    let markers = columns[0].count { cell in
      cell.words == 1 && words[segments[cell.segments[0]].words.lowerBound].scalars <= 3
    }
    if columns.count == 2, markers * 2 > columns[0].count { return false }
    // Columns that all hold long text are prose set in columns.
    let means = columns.map { column in Double(column.reduce(0) { $0 + $1.words }) / Double(max(1, column.count)) }
    return means.contains { $0 <= 8 } && !means.allSatisfy { $0 > 8 } && (means.max() ?? 0) < 60
  }
}
