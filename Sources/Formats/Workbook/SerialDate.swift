internal import Model

/// Days and times as spreadsheets count them (ECMA-376, part 1, 18.17.4): days since an epoch, the time as their fraction.
enum SerialDate {
  enum Epoch {
    /// 1 is the first of January 1900, and 60 the day after the 28th of February, which there was not.
    case since1900
    /// 0 is the first of January 1904.
    case since1904
  }

  private static let millisecondsOfDay = 86_400_000
  /// Days from 1970-01-01 to the last of the year 9999.
  private static let last = 2_932_896

  /// The date or the time as ISO 8601; nil for a number that is none, as one below zero.
  static func text(_ value: Double, _ format: NumberFormat, _ epoch: Epoch) -> (text: String, type: CellType)? {
    guard value >= 0, value < 4_000_000 else { return nil }
    let all = Int((value * Double(millisecondsOfDay)).rounded())
    let (days, rest) = all.quotientAndRemainder(dividingBy: millisecondsOfDay)
    if format == .length || (format == .time && days == 0) {
      return (time(format == .length ? all : rest), .time)
    }
    guard let day = date(days, epoch) else { return nil }
    let hasTime = rest > 0 || format == .moment
    return (hasTime ? "\(day)T\(time(rest))" : day, .date)
  }

  private static func date(_ days: Int, _ epoch: Epoch) -> String? {
    let sinceUnix: Int
    switch epoch {
    case .since1904: sinceUnix = days - 24_107
    case .since1900:
      guard days >= 1, days != 60 else { return nil }
      sinceUnix = days - (days > 60 ? 25_569 : 25_568)
    }
    guard sinceUnix <= last else { return nil }
    return "\(CalendarDate(daysSince1970: sinceUnix))"
  }

  private static func time(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let whole = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let part = milliseconds % 1000
    return whole.joined(separator: ":") + (part == 0 ? "" : ".\(String(part + 1000).dropFirst())")
  }
}
