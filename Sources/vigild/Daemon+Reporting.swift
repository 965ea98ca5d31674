internal import Configuration
internal import Control
internal import Ingestion
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import Systemd

extension Daemon {
  /// What the intake meets, for the journal (without names) and for those who watch (with them).
  static func report(
    _ event: IntakeEvent, _ settings: CurrentSettings, _ log: DocumentLog, _ hub: EventHub, _ state: StateClock,
    _ tree: SpoolTree
  ) {
    let logger = log.logger
    switch event {
    // Of these any sender can cause as many as there is time for.
    case .overflow: log.report(.watchOverflowed, [:], at: Daemon.uptime())
    case .watchLimitReached: logger.report(.watchLimitReached)
    case .trouble(let text): logger.report(Daemon.message(forTrouble: text), ["detail": "\(text)"])
    case .shortage(let shortage):
      logger.report(
        .reserveReached,
        [
          "place": "\(shortage.place)", "free": "\(shortage.amount(shortage.free))",
          "reserve": "\(shortage.amount(shortage.reserve))", "setting": "\(shortage.setting)",
        ])
      // Whoever follows files that are not taken now shall not wait.
      let now = Timestamp(microseconds: SystemClock.now())
      let present = tree.isPaused ? DaemonState.paused : .degraded
      _ = state.note(present, at: now)
      hub.publish(Watch.Reply(time: now, event: .state, state: present))
    case .shortageOver: logger.report(.reserveRestored)
    case .blocked(let reason, let path):
      log.report(
        .arrivalBlocked, ["reason": "\(reason.rawValue)", "channel": "\(settings.value.loggable(path.channel))"],
        at: Daemon.uptime())
      let now = Timestamp(microseconds: SystemClock.now())
      var arrival = Arrival(
        origin: Origin(
          arrival: ArrivalID(at: now, random: (0, 0)), received: now, channel: path.channel, name: path.name))
      arrival.reason = reason
      let told = arrival
      hub.publish(Watch.Reply(time: now, event: .blocked, arrival: told))
    }
  }

  /// Whose trouble it is that files are not taken for now, told by its text: the store's and the reader's are sentences;
  /// the intake's own begins with the name of the system call that was refused.
  private static func message(forTrouble text: String) -> MessageID {
    if text == StoreError.full.description { return .storeFull }
    if text.hasPrefix(Reason.cageUnavailable.sentence) { return .cageUnavailable }
    return text.first?.isLowercase == true ? .spoolTrouble : .storeUnavailable
  }
}
