internal import Configuration
internal import Control
internal import Logging
internal import Model
package import Platform
internal import ServiceLifecycle
package import Systemd

/// Runs the hook after documents were stored or quarantined: so many at once, the others in the hub's bounded buffer.
/// Nothing waits for it.
package struct HookService: Service {
  private let settings: CurrentSettings
  private let events: EventStream
  private let reactor: Reactor
  private let executor: BlockingExecutor
  private let log: DocumentLog
  private let uptime: @Sendable () -> Duration

  /// Nil when the configuration has no hook. Events from now on are its matter.
  package init?(
    _ settings: CurrentSettings, hub: EventHub, reactor: Reactor, log: DocumentLog,
    uptime: @escaping @Sendable () -> Duration
  ) throws(SystemError) {
    guard !settings.value.hook.command.isEmpty else { return nil }
    self.settings = settings
    self.reactor = reactor
    self.log = log
    self.uptime = uptime
    executor = try BlockingExecutor("hook", threads: 1)
    events = hub.subscribe()
  }

  package func run() async throws {
    let hook = settings.value.hook
    let credentials = Credentials.directory
    await withTaskExecutorPreference(executor) {
      // The daemon stops: what still runs is ended, also while an event waits for its turn.
      await cancelWhenGracefulShutdown {
        await withTaskGroup(of: Void.self) { group in
          var running = 0
          for await event in events {
            let run = HookRun(
              event, command: hook.command, limit: hook.timeout.duration, credentials: credentials
            ) {
              settings.value.loggable($0) == $0
            }
            guard let run else { continue }
            if running >= hook.running {
              await group.next()
              running -= 1
            }
            running += 1
            // None begins once the others are ended.
            _ = group.addTaskUnlessCancelled { await work(run, event) }
          }
        }
      }
    }
    try await gracefulShutdown()
  }

  private func work(_ run: HookRun, _ event: Watch.Reply) async {
    guard let failure = await run.run(reactor) else { return }
    let arrival = event.arrival
    log.report(
      .hookFailed,
      [
        "arrival": "\(arrival.map { $0.origin.arrival.text } ?? "")", "detail": "\(failure)",
        "outcome": "\(arrival?.disposition?.rawValue ?? "missed")",
      ], at: uptime())
  }
}
