/// A date as precisely as a text gives it. Its text form is ISO 8601: `2015-01-26`, `2015-01` or `2015`.
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  /// Never without a month.
  package let day: Int?

  /// Nil for a day or month that does not exist, or a day without its month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (0...9999).contains(year), month.map({ (1...12).contains($0) }) ?? (day == nil) else { return nil }
    if let month, let day { guard CalendarDate(year: year, month: month, day: day) != nil else { return nil } }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Nil unless `text` has one of the three forms.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let year = Int(parts[0])
    else { return nil }
    self.init(year: year, month: parts.count > 1 ? Int(parts[1]) : nil, day: parts.count > 2 ? Int(parts[2]) : nil)
  }
}

extension PartialDate: CustomStringConvertible, Comparable {
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
  }

  /// By what is known; of two that agree so far, the vaguer comes first.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension PartialDate {
  /// Nil unless the day is known.
  package var calendarDate: CalendarDate? {
    guard let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
