/// A table as rows of cells, as found on a page. A cell that spans columns stands in its first one.
package struct Table: Hashable, Sendable, Codable {
  /// The page, counted from 1, on which the table begins.
  package let page: Int
  /// Rows from the top, cells from the left; an empty cell is an empty string.
  package let rows: [[String]]

  package init(page: Int, rows: [[String]]) {
    self.page = page
    self.rows = rows
  }
}
