internal import Control
internal import Ingestion
internal import Logging
internal import Platform
internal import Synchronization
internal import Testing

@Suite("What the journal is told of callers")
struct CallerLogTests {
  /// Keeps the lines' fields.
  private struct Lines: LogHandler {
    final class Kept: Sendable { let lines = Mutex<[Logger.Metadata]>([]) }

    let kept = Kept()
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { kept.lines.withLock { $0.append(event.metadata ?? [:]) } }
  }

  @Test func tenLinesAMinuteAndThenHowManyThereWere() {
    let lines = Lines()
    let seconds = Atomic(0)
    let log = CallerLog(Logger(label: "test") { _ in lines }) { .seconds(seconds.load(ordering: .relaxed)) }
    let peer = Peer(user: 7, group: 7, process: 42, groups: [])
    for _ in 0..<1000 {
      log.report(Refusal(peer: peer, method: "io.vigil.Control.Verify", groups: ["vigil-operate"]))
      log.report(Excess(peer: peer, bound: .connections))
    }
    let first = lines.kept.lines.withLock { $0 }
    #expect(first.count == 10)
    #expect(first[0]["method"] == "io.vigil.Control.Verify" && first[0]["user"] == "7" && first[0]["untold"] == nil)
    #expect(first[1]["bound"] == "connections" && first[1]["pid"] == "42")
    seconds.store(60, ordering: .relaxed)
    log.report(Excess(peer: peer, bound: .replyTime))
    log.report(Excess(peer: peer, bound: .replyTime))
    let later = lines.kept.lines.withLock { $0 }.dropFirst(10)
    #expect(later.map { $0["untold"] } == ["1990", nil])
  }
}
