/// The place of a cell as people see it: `B12` (ECMA-376, part 1, 18.18.7).
struct CellReference {
  static let lastRow = 1 << 20
  static let lastColumn = 1 << 14

  let row: Int
  let column: Int

  /// Nil for what is no place on a sheet.
  init?(_ text: String) {
    var row = 0
    var column = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
      guard row <= CellReference.lastRow, column <= CellReference.lastColumn else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }
}
