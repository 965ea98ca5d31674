internal import Control
internal import Model
internal import Platform
internal import SystemPackage

/// One run of the hook, a program of the administrator's. It is given nothing that a document says, and judged only by
/// its end and its time.
struct HookRun: Sendable {
  let command: String
  let limit: Duration
  let environment: [String]

  /// Nil for an event that is not the hook's matter. `credentials` is the folder of the unit's secrets, where it has some;
  /// `isConfigured` says which channels may be named.
  init?(
    _ event: Watch.Reply, command: String, limit: Duration, credentials: String?, isConfigured: (String) -> Bool
  ) {
    var values: [(String, String?)]
    switch (event.event, event.arrival?.disposition) {
    case (.settled, .stored?), (.settled, .quarantined?):
      guard let arrival = event.arrival else { return nil }
      values = [
        ("VIGIL_OUTCOME", arrival.disposition?.rawValue), ("VIGIL_ARRIVAL", arrival.origin.arrival.text),
        ("VIGIL_DIGEST", arrival.digest?.description), ("VIGIL_REASON", arrival.reason?.rawValue),
        ("VIGIL_CHANNEL", isConfigured(arrival.origin.channel) ? arrival.origin.channel : nil),
      ]
    case (.missed, _): values = [("VIGIL_OUTCOME", "missed"), ("VIGIL_MISSED", "\(event.missed ?? 0)")]
    default: return nil
    }
    values += [("PATH", "/usr/bin:/bin"), ("LANG", "C.UTF-8"), ("CREDENTIALS_DIRECTORY", credentials)]
    self.command = command
    self.limit = limit
    environment = values.compactMap { name, value in value.map { "\(name)=\($0)" } }
  }

  /// Nil when it ended well, else how it did. Ends it, and what is left of its process group, when its time is over or
  /// the task is cancelled. Reaping may block for a moment.
  func run(_ reactor: Reactor) async -> String? {
    do throws(SystemError) {
      let none = try Directory("/dev").open("null")
      let child = try ChildProcess(spawning: command, arguments: [], environment: environment, channel: none)
      let outcome = await reactor.readable(child.readiness, until: ContinuousClock.now + limit)
      defer { child.endGroup() }
      switch outcome {
      case .timedOut: return "it took longer than \(limit)"
      case .cancelled: return "it was ended because vigild stops"
      case .refused: return "it was ended because its end could not be watched for: there is no memory"
      case .ready:
        switch try ForkedChild(pid: child.pid).end() {
        case .exited(0): return nil
        case .exited(let status): return "it ended with status \(status)"
        case .signalled(let signal): return "it was ended by \(Signal.name(signal))"
        }
      }
    } catch { return "it could not be run (\(error))" }
  }
}
