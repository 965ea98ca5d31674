package import Model

/// Spans of time as people say them, in the two largest units that matter.
package enum Elapsed {
  /// `0.4 s`, `12 s`, `3 min`, `2 h 5 min`, `3 d 4 h`
  package static func text(seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e11 else { return "–" }
    if seconds < 10 { return "\(Quantity.decimal(seconds)) s" }
    let whole = Int(seconds.rounded())
    let (minutes, hours, days) = (whole / 60, whole / 3600, whole / 86_400)
    if whole < 60 { return "\(whole) s" }
    if hours < 1 { return joined(minutes, "min", minutes < 10 ? whole % 60 : 0, "s") }
    if days < 1 { return joined(hours, "h", minutes % 60, "min") }
    return joined(days, "d", hours % 24, "h")
  }

  /// `3 min ago`, `in 5 min`, `now`
  package static func ago(_ moment: Timestamp, now: Timestamp) -> String {
    let seconds = now.seconds(since: moment)
    if seconds.magnitude < 1 { return "now" }
    let text = text(seconds: seconds.magnitude.rounded())
    let short = text.hasSuffix(".0 s") ? String(text.dropLast(4)) + " s" : text
    return seconds > 0 ? "\(short) ago" : "in \(short)"
  }

  private static func joined(_ first: Int, _ firstUnit: String, _ second: Int, _ secondUnit: String) -> String {
    second == 0 ? "\(first) \(firstUnit)" : "\(first) \(firstUnit) \(second) \(secondUnit)"
  }
}
