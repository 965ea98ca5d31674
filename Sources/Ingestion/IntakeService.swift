internal import Platform
internal import ServiceLifecycle
package import Spool

/// Runs the intake on a thread of its own until shutdown begins.
package struct IntakeService: Service {
  private let intake: Intake
  private let finished: @Sendable () -> Void

  /// `finished` is called when no more claims will come.
  package init(_ intake: Intake, finished: @escaping @Sendable () -> Void) {
    self.intake = intake
    self.finished = finished
  }

  package func run() async throws {
    defer { finished() }
    try await withTaskCancellationOrGracefulShutdownHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        do {
          try BlockingThread.start("intake") { [intake] in
            do {
              try intake.run()
              continuation.resume()
            } catch { continuation.resume(throwing: error) }
          }
        } catch { continuation.resume(throwing: error) }
      }
    } onCancelOrGracefulShutdown: {
      intake.stop()
    }
  }
}
