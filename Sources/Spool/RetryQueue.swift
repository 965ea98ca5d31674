internal import Model

/// The arrivals that are tried again, by the moment (monotonic nanoseconds) at which each is.
struct RetryQueue {
  struct Entry {
    let id: ArrivalID
    /// Where it lies: `deferred/`, or `active/` where it could not be moved out of it.
    let state: SpoolState
    /// How often it could not be taken back.
    var failures = 0
  }

  private var entries: [(due: UInt64, entry: Entry)] = []

  var first: UInt64? { entries.last?.due }

  /// An arrival that is queued already keeps its place too: taking it twice finds nothing the second time.
  mutating func add(_ entry: Entry, due: UInt64) {
    // Latest first, so that the next one is taken from the end.
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].due > due { low = middle + 1 } else { high = middle }
    }
    entries.insert((due, entry), at: low)
  }

  mutating func take(until now: UInt64) -> Entry? {
    guard let last = entries.last, last.due <= now else { return nil }
    entries.removeLast()
    return last.entry
  }

  /// Makes every one of them due at once.
  mutating func hasten() { entries = entries.map { (0, $0.entry) } }
}
