internal import Model
internal import Reading

/// What the values of cells mean that are no texts (ECMA-376, part 1, 18.18.11).
struct CellValues {
  let formats: NumberFormats
  let epoch: SerialDate.Epoch

  /// - Parameters:
  ///   - type: The cell's own: `n`, `b`, `e` or `d`.
  ///   - style: Of its number format.
  func cell(_ value: String, type: String, style: Int?) -> (text: String, type: CellType) {
    let value = value.trimmed
    switch type {
    case "b": return (["1", "true"].contains(value) ? "TRUE" : "FALSE", .boolean)
    case "e": return (value, .error)
    case "d": return (value, value.contains("-") ? .date : .time)
    default:
      guard let number = Double(value), number.isFinite else { return (value, .text) }
      let format = formats.format(style: style)
      if format != .number, format != .text, let date = SerialDate.text(number, format, epoch) { return date }
      return (CellValues.text(number), .number)
    }
  }

  /// The shortest digits that mean the number, without a point where it is whole.
  static func text(_ number: Double) -> String {
    abs(number) < 1e15 && number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}
