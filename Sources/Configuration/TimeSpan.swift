/// A length of time as an operator writes it: a whole number and a unit, `250ms`, `5s`, `2m`, `1h`, `30d`.
package struct TimeSpan: Hashable, Sendable, Comparable {
  /// Never negative.
  package let milliseconds: Int

  package static func milliseconds(_ count: Int) -> TimeSpan { TimeSpan(milliseconds: count) }
  package static func seconds(_ count: Int) -> TimeSpan { TimeSpan(milliseconds: count * 1000) }
  package static func minutes(_ count: Int) -> TimeSpan { .seconds(count * 60) }
  package static func hours(_ count: Int) -> TimeSpan { .minutes(count * 60) }

  package var seconds: Double { Double(milliseconds) / 1000 }
  package var duration: Duration { .milliseconds(milliseconds) }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.milliseconds < right.milliseconds }

  /// Days are read and not written: from the longest other unit that divides the whole: `90s` stays `90s`, `120s` is `2m`.
  private static let units = [("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)]
}

extension TimeSpan: CustomStringConvertible {
  package var description: String {
    guard milliseconds > 0, let unit = TimeSpan.units.first(where: { milliseconds.isMultiple(of: $0.1) }) else {
      return "0s"
    }
    return "\(milliseconds / unit.1)\(unit.0)"
  }
}

extension TimeSpan: Setting {
  package static var form: String { "a length of time such as 250ms, 5s, 2m, 1h or 30d" }

  /// Nil for anything but the form above; a bare `0` needs no unit.
  package init?(text: String) {
    if text == "0" {
      milliseconds = 0
      return
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = TimeSpan.units + [("d", 86_400_000)]
    guard let count = Int(digits), let unit = units.first(where: { $0.0 == text.dropFirst(digits.count) })
    else { return nil }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit.1)
    guard !overflow else { return nil }
    milliseconds = product
  }
}
