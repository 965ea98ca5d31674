/// One line of an export: the JSON text of each column's value, so that order and nesting survive.
package struct ExportRow: Hashable, Sendable, Codable {
  package var cells: [String]

  package init(cells: [String] = []) {
    self.cells = cells
  }
}
