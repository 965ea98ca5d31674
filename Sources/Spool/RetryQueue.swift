internal import Model

/// The deferred arrivals by the moment (monotonic nanoseconds) at which each is tried again.
struct RetryQueue {
  private var entries: [(due: UInt64, id: ArrivalID)] = []

  var first: UInt64? { entries.last?.due }

  /// An id that is queued already keeps its place too: taking it twice finds nothing the second time.
  mutating func add(_ id: ArrivalID, due: UInt64) {
    // Latest first, so that the next one is taken from the end.
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].due > due { low = middle + 1 } else { high = middle }
    }
    entries.insert((due, id), at: low)
  }

  mutating func take(until now: UInt64) -> ArrivalID? {
    guard let last = entries.last, last.due <= now else { return nil }
    entries.removeLast()
    return last.id
  }

  /// Makes every one of them due at once.
  mutating func hasten() { entries = entries.map { (0, $0.id) } }
}
