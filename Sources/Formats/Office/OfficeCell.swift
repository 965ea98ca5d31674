/// A cell of a table.
struct OfficeCell {
  var blocks: [OfficeBlock] = []
  /// Columns that it fills.
  var span = 1
  /// Whether it goes on from the cell above.
  var continues = false
}
