package import Logging
internal import Synchronization

/// The log of what happens to documents, kept within a `LineBudget`; the ledger has every detail.
package final class DocumentLog: Sendable {
  /// For what is not about one document.
  package let logger: Logger
  private let budget: Mutex<LineBudget>

  package init(logger: Logger, budget: LineBudget = LineBudget()) {
    self.logger = logger
    self.budget = Mutex(budget)
  }

  /// Logs the event, or counts it for the summary. `now` is a duration since any fixed moment (CLOCK_MONOTONIC).
  package func report(_ event: MessageID, _ metadata: @autoclosure () -> Logger.Metadata, at now: Duration) {
    let (line, summary) = budget.withLock { $0.admit(event, at: now) }
    if let summary { report(summary) }
    if line { logger.report(event, metadata()) }
  }

  /// When `flush` has something to say, if it has.
  package var due: Duration? { budget.withLock { $0.due } }

  package func flush(at now: Duration) {
    if let summary = budget.withLock({ $0.takeSummary(at: now) }) { report(summary) }
  }

  private func report(_ summary: LineBudget.Summary) {
    var metadata: Logger.Metadata = ["documents": "\(summary.values.reduce(0, +))"]
    for (event, count) in summary { metadata["\(event)"] = "\(count)" }
    logger.report(.documentsSummarised, metadata)
  }
}
