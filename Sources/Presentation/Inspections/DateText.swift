package import Model

/// Dates as people write them, as precisely as they are known.
package enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `26 January 2015`, `January 2015`, `2015`
  package static func long(_ date: PartialDate) -> String {
    [date.day.map(String.init), date.month.map { months[$0 - 1] }, String(date.year)].compactMap(\.self)
      .joined(separator: " ")
  }

  /// `Jan 2015`, `2015`
  package static func short(_ date: PartialDate) -> String {
    [date.month.map { String(months[$0 - 1].prefix(3)) }, String(date.year)].compactMap(\.self).joined(separator: " ")
  }

  /// `12–16 February 2024`, `30 January – 2 February 2024`, or the one that is known.
  package static func span(_ start: PartialDate?, _ end: PartialDate?) -> String? {
    guard let start, let end, start != end else { return (start ?? end).map(long) }
    guard let first = start.day, start.year == end.year, end.day != nil else { return "\(long(start)) – \(long(end))" }
    if start.month == end.month { return "\(first)–\(long(end))" }
    return "\(first) \(start.month.map { months[$0 - 1] } ?? "") – \(long(end))"
  }

  /// When an inspection was, as far as it is known.
  package static func when(_ inspection: Inspection) -> String {
    if let span = span(inspection.start, inspection.end) { return span }
    if let published = inspection.published { return "published \(long(published))" }
    return inspection.reported.map { "reported \(long($0))" } ?? "no date"
  }
}
