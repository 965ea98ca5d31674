internal import ServiceLifecycle
package import Systemd

/// Writes the log's summary of a busy second once that second is over. It sleeps while nothing happens.
package struct SummaryService: Service {
  private let log: DocumentLog
  private let happenings: AsyncStream<Void>
  private let now: @Sendable () -> Duration

  /// `happenings` has an element after something was logged; `now` is the log's clock.
  package init(_ log: DocumentLog, happenings: AsyncStream<Void>, now: @escaping @Sendable () -> Duration) {
    self.log = log
    self.happenings = happenings
    self.now = now
  }

  package func run() async throws {
    for await _ in happenings.cancelOnGracefulShutdown() {
      while let due = log.due {
        do { try await ContinuousClock().sleep(for: max(.zero, due - now())) } catch { break }
        log.flush(at: now())
      }
    }
    log.flush(at: .seconds(Int64.max))
  }
}
