internal import Configuration
internal import Control
internal import Ingestion
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Systemd

extension Daemon {
  /// What the intake meets, for the journal (without names) and for those who watch (with them).
  static func report(_ event: IntakeEvent, _ settings: CurrentSettings, _ logger: Logger, _ hub: EventHub) {
    switch event {
    case .overflow: logger.report(.watchOverflowed)
    case .watchLimitReached: logger.report(.watchLimitReached)
    case .trouble(let text): logger.report(.storeUnavailable, ["detail": "\(text)"])
    case .blocked(let reason, let path):
      logger.report(
        .arrivalBlocked, ["reason": "\(reason.rawValue)", "channel": "\(settings.value.loggable(path.channel))"])
      let now = Timestamp(microseconds: SystemClock.now())
      var arrival = Arrival(
        origin: Origin(
          arrival: ArrivalID(at: now, random: (0, 0)), received: now, channel: path.channel, name: path.name))
      arrival.reason = reason
      let told = arrival
      hub.publish(Watch.Reply(time: now, event: .blocked, arrival: told))
    }
  }
}
