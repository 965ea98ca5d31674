import Logging
import Synchronization
import Systemd

/// What the daemon would say in its journal.
final class ProofLog: Sendable {
  private let kept = Mutex<[String]>([])

  func add(_ line: String) { kept.withLock { $0.append(line) } }

  var lines: [String] { kept.withLock { $0 } }

  var logger: Logger {
    LogSink(identifier: "proof", level: .info, isJournal: false) { [weak self] in self?.add($0) }.logger("proof")
  }
}
