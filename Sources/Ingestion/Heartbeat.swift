internal import ServiceLifecycle
internal import Systemd

/// Feeds the service manager's watchdog, but only while the workers and the store answer, and keeps its status line.
///
/// It asks `check`, which goes through a worker's thread and the store; if that hangs, the watchdog goes hungry and the
/// manager restarts the daemon. Without a watchdog it only sleeps until shutdown.
package struct Heartbeat: Service {
  private let interval: Duration?
  private let check: @Sendable () async -> String?

  /// `check` returns the status line, or nil when the daemon does not work as it should.
  package init(interval: Duration?, check: @escaping @Sendable () async -> String?) {
    self.interval = interval
    self.check = check
  }

  package func run() async throws {
    guard let interval else { return try await gracefulShutdown() }
    for await _ in Ticks(every: interval / 2).cancelOnGracefulShutdown() {
      guard let line = await check() else { continue }
      Notify.watchdog()
      Notify.status(line)
    }
  }
}
