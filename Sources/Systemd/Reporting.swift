package import Logging

extension MessageID {
  package var level: Logger.Level {
    switch self {
    case .documentStored, .documentDuplicate, .documentsSummarised: .info
    case .started, .stopping, .reloaded, .watchOverflowed, .indexRebuilt, .storeUpgraded, .paused, .resumed,
      .decisionTaken, .reserveRestored, .retentionApplied:
      .notice
    case .documentQuarantined, .documentDeferred, .arrivalBlocked, .watchLimitReached, .cageWaived, .readerCrashed,
      .ledgerTornTail, .accessRefused, .callerLimited, .rereadFailed, .hookFailed, .reserveReached, .receiptFailed,
      .retentionFailed:
      .warning
    case .reloadRefused, .storeFull, .storeUnavailable, .spoolTrouble, .erasureUnfinished: .error
    case .startRefused, .cageUnavailable, .damageFound, .equationUnbalanced: .critical
    }
  }
}

extension Logger {
  /// Logs an event that has an id, with the event's own message and level. The metadata become fields; nothing in them may
  /// name a person, a file or a document's text: arrivals are named by their ids.
  package func report(
    _ event: MessageID, _ metadata: Metadata = [:], file: String = #fileID, function: String = #function,
    line: UInt = #line
  ) {
    var metadata = metadata
    metadata[JournalField.messageID] = .string(event.rawValue)
    log(
      level: event.level, "\(event.message)", metadata: metadata, file: file, function: function, line: line)
  }
}
