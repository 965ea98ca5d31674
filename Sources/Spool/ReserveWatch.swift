/// When the reserve is measured: at most once a second while files come, every five seconds while there is too little.
struct ReserveWatch {
  private static let least: UInt64 = 1_000_000_000
  private static let patience: UInt64 = 5_000_000_000

  private(set) var shortage: Shortage?
  private var next: UInt64 = 0

  /// Measures if it is time, or `isWanted`. True when a shortage has begun or ended. Times are monotonic nanoseconds.
  mutating func look(_ reserve: Reserve, now: UInt64, isWanted: Bool) -> Bool {
    if reserve.isEmpty, shortage == nil { return false }
    guard now >= next || isWanted else { return false }
    let found = reserve.shortage(after: shortage)
    defer { shortage = found }
    next = now + (found == nil ? ReserveWatch.least : ReserveWatch.patience)
    return (found == nil) != (shortage == nil)
  }

  /// Milliseconds until the next look that nobody asks for; nil when there is none.
  func patience(now: UInt64) -> Int32? {
    shortage == nil ? nil : Int32(clamping: next > now ? (next - now) / 1_000_000 + 1 : 0)
  }
}
