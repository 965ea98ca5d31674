extension PartialDate {
  package init(_ date: CalendarDate) {
    year = date.year
    month = date.month
    day = date.day
  }

  /// Every day that it may stand for: a month is all of its days.
  package var days: ClosedRange<CalendarDate> {
    let first = CalendarDate.first(year, month ?? 1, day ?? 1)
    if day != nil { return first...first }
    let next = month.map { $0 < 12 ? CalendarDate.first(year, $0 + 1, 1) : CalendarDate.first(year + 1, 1, 1) }
    return first...(next ?? CalendarDate.first(year + 1, 1, 1)).adding(days: -1)
  }
}

extension CalendarDate {
  package func adding(days: Int) -> CalendarDate { CalendarDate(daysSince1970: daysSince1970 + days) }

  /// A day that is known to exist.
  fileprivate static func first(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSince1970: 0)
  }
}
