internal import Model

/// A moment or day as web pages and books write them, made RFC 3339 or an ISO 8601 day.
package enum PublicationMoment {
  /// Nil unless the text begins with a day that exists, such as `2026-11-22`; a time of day that cannot be read, or
  /// that names no offset from UTC, is left off.
  package static func normalised(_ text: String) -> String? {
    let text = text.trimmed
    guard let day = day(text) else { return nil }
    var rest = text.dropFirst(10)
    guard let separator = rest.first, separator == "T" || separator == "t" || separator == " " else {
      return rest.isEmpty ? day.description : nil
    }
    rest = rest.dropFirst()
    var time = String(rest.filter { $0 != " " })
    // `+0100` and `10:30Z` are ISO 8601, not RFC 3339.
    if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = time[time.index(after: sign)...]
      if digits.count == 4, digits.allSatisfy(\.isNumber) {
        time.insert(":", at: time.index(sign, offsetBy: 3))
      } else if digits.count == 2, digits.allSatisfy(\.isNumber) {
        time += ":00"
      }
    }
    let clock = time.prefix { $0.isNumber || $0 == ":" }
    if clock.count == 5 { time.insert(contentsOf: ":00", at: time.index(time.startIndex, offsetBy: 5)) }
    let moment = "\(day)T\(time)"
    return Timestamp(moment) == nil ? day.description : moment
  }

  private static func day(_ text: String) -> CalendarDate? {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
