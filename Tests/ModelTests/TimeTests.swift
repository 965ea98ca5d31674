import Model
import Testing

@Suite("Days and moments")
struct TimeTests {
  @Test(
    "Moments are written and read as RFC 3339",
    arguments: [
      (0, "1970-01-01T00:00:00.000000Z"), (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"),
      (1_795_324_440_123_456, "2026-11-22T05:14:00.123456Z"), (-1, "1969-12-31T23:59:59.999999Z"),
    ])
  func moments(microseconds: Int64, text: String) {
    #expect(Timestamp(microseconds: microseconds).description == text)
    #expect(Timestamp(text)?.microseconds == microseconds)
  }

  @Test("Offsets and fractions are understood")
  func offsets() {
    #expect(Timestamp("2026-11-22T06:14:00+01:00") == Timestamp("2026-11-22T05:14:00Z"))
    #expect(Timestamp("2026-11-22T05:14:00.1Z")?.description == "2026-11-22T05:14:00.100000Z")
    #expect(Timestamp("2026-11-22T05:14:00.123456789Z")?.description == "2026-11-22T05:14:00.123456Z")
  }

  @Test(
    "What is no moment is refused",
    arguments: [
      "", "2026-11-22", "2026-13-22T05:14:00Z", "2026-02-30T05:14:00Z", "2026-11-22T24:14:00Z", "2026-11-22T05:14:00",
      "2026-11-22T05:14:00.Z", "2026-11-22T05:14:00+0100", "2026-11-22T05:14:00Zx",
    ])
  func refused(text: String) { #expect(Timestamp(text) == nil) }

  @Test("Every day of eight centuries has its successor")
  func days() {
    var previous = CalendarDate(daysSince1970: -200_000)
    for number in -199_999...100_000 {
      let day = CalendarDate(daysSince1970: number)
      #expect(day.daysSince1970 == number)
      let followsInMonth = day.year == previous.year && day.month == previous.month && day.day == previous.day + 1
      let beginsMonth = day.day == 1 && (day.month == previous.month + 1 || (day.month == 1 && previous.month == 12))
      if !followsInMonth && !beginsMonth { Issue.record("\(previous) is followed by \(day)") }
      previous = day
    }
    #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
  }
}
