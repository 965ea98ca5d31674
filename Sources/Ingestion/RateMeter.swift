/// Counts events by the second for an hour. Pure: seconds are given, from a clock that never goes back.
package struct RateMeter: Sendable {
  private var counts = [Int](repeating: 0, count: 3600)
  private var latest: Int = 0

  package init() {}

  package mutating func count(at second: Int) {
    advance(to: second)
    counts[second % 3600] += 1
  }

  /// Events in the `seconds` (at most 3600) that end with `second`.
  package mutating func total(last seconds: Int, at second: Int) -> Int {
    advance(to: second)
    return (0..<min(seconds, 3600, second + 1)).reduce(0) { $0 + counts[(second - $1) % 3600] }
  }

  private mutating func advance(to second: Int) {
    if second - latest >= 3600 {
      counts = [Int](repeating: 0, count: 3600)
    } else if second > latest {
      for skipped in latest + 1...second { counts[skipped % 3600] = 0 }
    }
    latest = max(latest, second)
  }
}
