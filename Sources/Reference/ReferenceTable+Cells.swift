internal import Model

extension ReferenceTable {
  /// ISO 8601, `2019-04-01`; nil when the cell is empty.
  mutating func date(_ row: Row, _ column: String) -> CalendarDate? {
    let text = row.text(column)
    if text.isEmpty { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    refuse(row.line, "\(column): \"\(text)\" is not a day such as 2019-04-01")
    return nil
  }

  /// One of the words that are allowed.
  mutating func choice<Word: RawRepresentable & CaseIterable>(_ row: Row, _ column: String) -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: row.text(column)) { return word }
    let allowed = Word.allCases.map(\.rawValue).joined(separator: ", ")
    refuse(row.line, "\(column): \"\(row.text(column))\" is not one of \(allowed)")
    return nil
  }
}
