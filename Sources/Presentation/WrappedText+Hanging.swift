extension WrappedText {
  /// The first line behind `head`, the others set in below it. `room` nil: all in one line.
  static func hanging(_ head: String, _ text: String, room: Int?) -> [String] {
    let indent = Columns.count(head)
    return lines(text, room: room.map { max(20, $0 - indent) }).enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: indent)) + line
    }
  }
}
