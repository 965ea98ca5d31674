/// A moment that control words give by parts (RTF 1.9.1, "Information Group").
enum RTFMoment {
  /// As ISO 8601, without a zone, which nobody wrote; nil where there is no day.
  static func text(_ parts: [String: Int]) -> String? {
    guard let year = parts["yr"], let month = parts["mo"], let day = parts["dy"], (1...9999).contains(year),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let date = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    guard let hour = parts["hr"], let minute = parts["min"], (0...23).contains(hour), (0...59).contains(minute) else {
      return date
    }
    return date + "T" + padded(hour, 2) + ":" + padded(minute, 2)
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
