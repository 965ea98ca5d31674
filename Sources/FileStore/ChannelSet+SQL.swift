internal import Model

extension ChannelSet {
  /// The condition that a column's channel is not in the set. Names stand in it as the hexadecimal digits of their bytes:
  /// nothing in them can mean anything to SQL.
  func excludes(_ column: String) -> String {
    let list = names.sorted().map { "CAST(x'\(Hexadecimal.encode($0.utf8))' AS TEXT)" }.joined(separator: ", ")
    return "\(column) \(isAllBut ? "IN" : "NOT IN") (\(list))"
  }

  func includes(_ column: String) -> String {
    ChannelSet.complement(of: self).excludes(column)
  }

  private static func complement(of set: ChannelSet) -> ChannelSet {
    set.isAllBut ? ChannelSet(set.names) : ChannelSet(allBut: set.names)
  }
}
