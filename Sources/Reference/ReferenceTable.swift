/// A file of tab-separated columns: lines that begin with `#` and empty ones do not count, the first other one names the
/// columns. What is wrong is collected, so that all of it is told at once.
struct ReferenceTable {
  /// One line; its cells are asked for by the name of their column.
  struct Row {
    let line: Int
    fileprivate let cells: [String: String]

    /// Empty when the cell is.
    func text(_ column: String) -> String { cells[column] ?? "" }

    /// What stands between semicolons.
    func list(_ column: String) -> [String] {
      text(column).utf8.split(separator: UInt8(ascii: ";")).map(ReferenceTable.trimmed).filter { !$0.isEmpty }
    }
  }

  let path: String
  private(set) var rows: [Row] = []
  private(set) var problems: [ReferenceError.Problem] = []

  init(_ file: ReferenceFile, path: String, text: String) {
    self.path = path
    var header: [String]?
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.first == UInt8(ascii: "#") || line.allSatisfy(ReferenceTable.isSpace) { continue }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map(ReferenceTable.trimmed)
      guard let header else {
        header = cells
        checkHeader(cells, file, number)
        continue
      }
      guard cells.count <= header.count else {
        refuse(number, "has \(cells.count) cells, the header line \(header.count): a tab too many?")
        continue
      }
      let named = Dictionary(zip(header, cells)) { first, _ in first }
      rows.append(Row(line: number, cells: named.filter { !$0.value.isEmpty }))
    }
    if rows.isEmpty, problems.isEmpty { refuse(nil, "holds no line of data; put the file of the release in its place") }
  }

  mutating func refuse(_ line: Int?, _ message: String) {
    problems.append(.init(file: path, line: line, message: message))
  }

  private mutating func checkHeader(_ names: [String], _ file: ReferenceFile, _ line: Int) {
    let expected = file.columns
    for name in expected where !names.contains(name) {
      refuse(line, "has no column \(name); the header line is \(expected.joined(separator: ", ")) with tabs between")
    }
    for name in names where !expected.contains(name) {
      refuse(line, "\"\(name)\" is not a column; known are \(expected.joined(separator: ", "))")
    }
  }

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(Substring(text))
  }

  /// Space, tab or a carriage return that another system left.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
