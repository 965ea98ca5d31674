internal import Model

/// Where days stand on a drawing's axis.
struct TimeScale {
  let years: ClosedRange<Int>
  let today: CalendarDate
  let left: Double
  let width: Double

  init(_ timelines: [Timeline], today: CalendarDate, left: Double, width: Double) {
    years = Timeline.years(timelines, today: today)
    self.today = today
    self.left = left
    self.width = width
  }

  var right: Double { left + width }

  func x(_ day: CalendarDate) -> Double {
    let first = PartialDate(year: years.lowerBound)?.days.lowerBound.daysSince1970 ?? 0
    let share = Double(day.daysSince1970 - first) / Double(max(1, today.daysSince1970 - first))
    return left + width * min(1, max(0, share))
  }

  /// Years with so much room that their figures can be read.
  var ticks: [(year: Int, x: Double)] {
    let step = (width / Double(years.count)) >= 40 ? 1 : (width / Double(years.count)) >= 20 ? 2 : 5
    return years.compactMap { year in
      guard (year - years.lowerBound) % step == 0, let day = PartialDate(year: year)?.days.lowerBound else {
        return nil
      }
      return (year, x(day))
    }
  }
}
