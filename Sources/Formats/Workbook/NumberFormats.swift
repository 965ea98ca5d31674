/// The number formats of a workbook's cells, from its styles (ECMA-376, part 1, 18.8.10 and 18.8.31).
final class NumberFormats: XMLHandler {
  private static let most = 100_000

  private var codes: [Int: NumberFormat] = [:]
  private var cells: [NumberFormat] = []
  private var inCells = false

  /// - Parameter style: The attribute `s` of a cell.
  func format(style: Int?) -> NumberFormat {
    guard let style, cells.indices.contains(style) else { return .number }
    return cells[style]
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "numFmt":
      guard codes.count < NumberFormats.most, let id = element.attribute("numFmtId").flatMap({ Int($0) }) else {
        return
      }
      codes[id] = NumberFormat(code: element.attribute("formatCode") ?? "")
    case "cellXfs": inCells = true
    case "xf" where inCells && cells.count < NumberFormats.most:
      let id = element.attribute("numFmtId").flatMap { Int($0) } ?? 0
      cells.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: String, space: String) {
    if name == "cellXfs" { inCells = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
