/// A figure as a cell of the report's table has it: `909 (866–981) /s`, with words before it or behind it.
struct Cell: Equatable {
  let value: Double
  let least: Double
  let most: Double
  let unit: String

  /// Nil where the text has no figure with a unit.
  init?(_ text: String) {
    let pattern =
      /(?:^|\s)(?<value>[\d.]+)(?: \((?<least>[\d.]+)–(?<most>[\d.]+)\))? (?<unit>[^\s,;]+)/
    guard let match = try? pattern.firstMatch(in: text), let value = Double(match.value) else { return nil }
    self.value = value
    least = match.least.flatMap { Double($0) } ?? value
    most = match.most.flatMap { Double($0) } ?? value
    unit = String(match.unit)
  }
}
