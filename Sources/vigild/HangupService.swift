internal import ServiceLifecycle
internal import UnixSignals

/// Reads the configuration again on SIGHUP, as daemons do; `vigilctl reload` does the same and says what came of it.
struct HangupService: Service {
  private let reload: @Sendable () async -> Void

  init(_ reload: @escaping @Sendable () async -> Void) { self.reload = reload }

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() { await reload() }
  }
}
