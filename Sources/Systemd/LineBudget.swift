/// Decides which per-document lines are logged: the first hundred of a second each, of the rest their number. Pure: times
/// are given, as durations since any fixed moment; a clock that is set back begins a new second.
package struct LineBudget: Sendable {
  /// How often each event happened without a line of its own.
  package typealias Summary = [MessageID: Int]

  private let limit: Int
  private let window: Duration
  private var start: Duration?
  private var lines = 0
  private var suppressed: Summary = [:]

  package init(limit: Int = 100, window: Duration = .seconds(1)) {
    self.limit = limit
    self.window = window
  }

  /// Whether `event` gets a line; and before it, the summary that has become due, if any.
  package mutating func admit(_ event: MessageID, at now: Duration) -> (line: Bool, summary: Summary?) {
    let summary = takeSummary(at: now)
    if start.map({ now - $0 >= window || now < $0 }) ?? true { (start, lines) = (now, 0) }
    guard lines >= limit else {
      lines += 1
      return (true, summary)
    }
    suppressed[event, default: 0] += 1
    return (false, summary)
  }

  /// When `takeSummary` will have one; nil while nothing was suppressed, so that an idle daemon need not wake.
  package var due: Duration? { suppressed.isEmpty ? nil : start.map { $0 + window } }

  /// The summary of the last second, once, after it has ended.
  package mutating func takeSummary(at now: Duration) -> Summary? {
    guard let start, let due, now >= due || now < start else { return nil }
    defer { suppressed = [:] }
    return suppressed
  }
}
