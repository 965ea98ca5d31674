internal import ServiceLifecycle

/// Says that the daemon stops, before anything of it does: as the last service, it is the first to hear of a shutdown.
package struct StoppingService: Service {
  private let begin: @Sendable () -> Void

  package init(_ begin: @escaping @Sendable () -> Void) { self.begin = begin }

  package func run() async throws {
    // A service that failed ends the daemon too, by cancellation.
    defer { begin() }
    try await gracefulShutdown()
  }
}
