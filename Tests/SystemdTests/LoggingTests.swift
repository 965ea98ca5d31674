import Logging
import Synchronization
import Systemd
import Testing

@Suite("Log lines")
struct LoggingTests {
  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    func append(_ line: String) { lines.withLock { $0.append(line) } }
    /// Without their times.
    var withoutTime: [String] { lines.withLock { $0.map { String($0.drop { $0 != " " }.dropFirst()) } } }
  }

  private let lines = Lines()

  private func sink(_ level: Logger.Level) -> LogSink {
    LogSink(identifier: "test", level: level, isJournal: false) { [lines] in lines.append($0) }
  }

  @Test func keysFollowTheMessageInTheirOrder() {
    var logger = sink(.info).logger("t")
    logger[metadataKey: "channel"] = "police"
    logger.report(.documentStored, ["arrival": "01x", "reader": ["name": "pdf", "version": "1"]])
    #expect(
      lines.withoutTime == ["info A document was stored arrival=01x channel=police reader.name=pdf reader.version=1\n"])
  }

  @Test func aValueCannotForgeALine() {
    sink(.info).logger("t").info(
      "message", metadata: ["a": "x\n2026 error forged", "b": "\u{1B}[2J", "c": "", "d": "\""])
    #expect(
      lines.withoutTime == [
        "info message a=\"x\\n2026 error forged\" b=\"\\u{1b}[2J\" c=\"\" d=\"\\\"\"\n"
      ])
  }

  @Test func theLevelOfAllLoggersCanChange() {
    let sink = sink(.warning)
    let logger = sink.logger("t")
    logger.info("unheard")
    sink.level = .debug
    logger.debug("heard")
    var own = logger
    own.logLevel = .error
    own.warning("unheard")
    #expect(lines.withoutTime == ["debug heard\n"])
  }

  @Test func theTimeIsUTC() {
    let line = LogLine(moment: 1_795_323_840, level: .notice, message: "m", fields: [])
    #expect(line.withTime == "2026-11-22T05:04:00Z notice m\n")
  }

  @Test(arguments: [
    ("arrival", "VIGIL_ARRIVAL"), ("reader.signal", "VIGIL_READER_SIGNAL"), ("a-bÄ", "VIGIL_A_B__"),
    ("MESSAGE_ID", "MESSAGE_ID"), (String(repeating: "x", count: 80), "VIGIL_" + String(repeating: "X", count: 58)),
  ])
  func keysBecomeFields(key: String, field: String) {
    #expect(JournalField.name(forKey: key) == field)
  }

  @Test func manyDocumentsInASecondAreSummedUp() {
    let log = DocumentLog(logger: sink(.info).logger("t"), budget: LineBudget(limit: 2))
    for arrival in 0..<5 { log.report(.documentStored, ["arrival": "\(arrival)"], at: .milliseconds(arrival)) }
    log.report(.documentDuplicate, ["arrival": "5"], at: .milliseconds(5))
    #expect(log.due == .seconds(1))
    log.flush(at: .milliseconds(999))
    log.flush(at: .seconds(1))
    #expect(log.due == nil)
    log.report(.documentStored, ["arrival": "6"], at: .milliseconds(1001))
    #expect(
      lines.withoutTime == [
        "info A document was stored arrival=0\n", "info A document was stored arrival=1\n",
        "info Many documents in one second documentDuplicate=1 documentStored=3 documents=4\n",
        "info A document was stored arrival=6\n",
      ])
  }
}
