/// What a cell of a table holds, as its format says. The raw value is the ASCII letter in `Table.types`.
package enum CellType: UInt8, Hashable, Sendable, CaseIterable {
  case text = 0x74  // t
  case number = 0x6E  // n
  /// A day or a moment: ISO 8601, `2026-03-31` or `2026-03-31T10:30:00`, of no zone.
  case date = 0x64  // d
  /// A time of day or a length of time: `10:30:00`; the hours of a length may be more than 23.
  case time = 0x68  // h
  /// `TRUE` or `FALSE`.
  case boolean = 0x62  // b
  /// What a formula came to: `#N/A`, `#DIV/0!`.
  case error = 0x65  // e
  case empty = 0x2D  // -
}
