internal import Glibc
package import Logging
internal import Synchronization

/// Where all loggers of the process write, and the least level they write at; both are decided in one place. A reload can
/// change the level under running loggers.
package final class LogSink: Sendable {
  private let identifier: String
  private let isJournal: Bool
  private let threshold: Mutex<Logger.Level>
  private let emit: @Sendable (String) -> Void

  /// Writes to the journal when standard error is the journal, to standard error otherwise. `identifier` is the program's
  /// name (SYSLOG_IDENTIFIER).
  package convenience init(identifier: String, level: Logger.Level) {
    self.init(identifier: identifier, level: level, isJournal: Journal.isStandardError) { line in
      var bytes = Array(line.utf8)[...]
      while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
        guard written > 0 else { return }
        bytes = bytes.dropFirst(written)
      }
    }
  }

  /// Writes lines through `emit`, or entries to the journal.
  package init(
    identifier: String, level: Logger.Level, isJournal: Bool, emit: @escaping @Sendable (String) -> Void
  ) {
    self.identifier = identifier
    self.isJournal = isJournal
    self.emit = emit
    threshold = Mutex(level)
  }

  package var level: Logger.Level {
    get { threshold.withLock { $0 } }
    set { threshold.withLock { $0 = newValue } }
  }

  /// A logger that writes here.
  package func logger(_ label: String) -> Logger {
    Logger(label: label) { _ in SystemLog(sink: self) }
  }

  func write(_ event: LogEvent, _ metadata: [(key: String, value: String)]) {
    let line = LogLine(
      moment: time(nil), level: event.level, message: event.message.description,
      fields: metadata.filter { $0.key != JournalField.messageID })
    guard isJournal else { return emit(line.withTime) }
    var fields = [
      ("MESSAGE", line.text), ("PRIORITY", String(event.level.priority)), ("SYSLOG_IDENTIFIER", identifier),
      ("CODE_FILE", event.file), ("CODE_LINE", String(event.line)), ("CODE_FUNC", event.function),
    ]
    fields += metadata.map { (JournalField.name(forKey: $0.key), $0.value) }
    Journal.send(fields.map { (name: $0.0, value: $0.1) })
  }
}

extension Logger.Level {
  /// syslog(3).
  fileprivate var priority: Int32 {
    switch self {
    case .trace, .debug: LOG_DEBUG
    case .info: LOG_INFO
    case .notice: LOG_NOTICE
    case .warning: LOG_WARNING
    case .error: LOG_ERR
    case .critical: LOG_CRIT
    }
  }
}
