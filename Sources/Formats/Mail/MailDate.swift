internal import CGMime
internal import Model

/// When a mail was sent, by its sender's clock and with its sender's offset from UTC.
struct MailDate {
  private let moment: OpaquePointer

  init(_ moment: OpaquePointer) { self.moment = moment }

  /// By name (RFC 5322, 4.3), those that GMime knows; it takes any other for UTC, which BST for one is not.
  private static let zones: Set = [
    "UT", "UTC", "GMT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
  ]

  /// RFC 3339; nil for a moment that this form cannot say. Where the mail names no zone that is known, the day alone.
  ///
  /// - Parameter field: The date as the mail writes it.
  func published(_ field: String) -> String? {
    let day = CalendarDate(
      year: Int(g_date_time_get_year(moment)), month: Int(g_date_time_get_month(moment)),
      day: Int(g_date_time_get_day_of_month(moment)))
    guard let day else { return nil }
    guard MailDate.namesZone(field) else { return day.description }
    let clock = [
      g_date_time_get_hour(moment), g_date_time_get_minute(moment), g_date_time_get_second(moment),
    ]
    let offset = Int(g_date_time_get_utc_offset(moment) / 60_000_000)
    let zone = [abs(offset) / 60, abs(offset) % 60].map { MailDate.padded($0) }.joined(separator: ":")
    let time = clock.map { MailDate.padded(Int($0)) }.joined(separator: ":")
    let text = "\(day)T\(time)\(offset < 0 ? "-" : "+")\(zone)"
    return Timestamp(text) == nil ? day.description : text
  }

  /// Whether `+0100`, or a name such as `GMT`, stands behind the time.
  private static func namesZone(_ field: String) -> Bool {
    guard let time = field.split(separator: " ").lastIndex(where: { $0.contains(":") }) else { return false }
    guard let zone = field.split(separator: " ").dropFirst(time + 1).first else { return false }
    return zones.contains(String(zone)) || isOffset(zone)
  }

  private static func isOffset(_ zone: Substring) -> Bool {
    zone.utf8.count == 5 && "+-".contains(zone.prefix(1)) && zone.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
