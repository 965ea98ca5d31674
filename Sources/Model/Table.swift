/// A table as rows of cells, as found on a page or on a sheet of a workbook. A cell that spans others stands in its first
/// one.
package struct Table: Hashable, Sendable, Codable {
  /// The page, counted from 1, on which the table begins. The pages of a workbook are its sheets.
  package let page: Int
  /// Rows from the top, cells from the left; an empty cell is an empty string. Rows need not be equally long.
  package let rows: [[String]]
  /// The name of the sheet; nil where there are none.
  package let sheet: String?
  /// The row and the column of the first cell on its sheet or in its file, counted from 1 as people see them; nil where
  /// nobody numbers them.
  package let row: Int?
  package let column: Int?
  /// A string for each of `rows` and in it a letter for each cell (`CellType`); nil where the format has no types and what
  /// stands in a cell is text.
  package let types: [String]?

  package init(
    page: Int, rows: [[String]], sheet: String? = nil, row: Int? = nil, column: Int? = nil, types: [String]? = nil
  ) {
    self.page = page
    self.rows = rows
    self.sheet = sheet
    self.row = row
    self.column = column
    self.types = types
  }

  /// The type of a cell of `rows`, by its indices.
  package func type(row: Int, column: Int) -> CellType {
    if rows[row][column].isEmpty { return .empty }
    guard let letters = types?[row].utf8 else { return .text }
    return CellType(rawValue: letters[letters.index(letters.startIndex, offsetBy: column)]) ?? .text
  }
}
