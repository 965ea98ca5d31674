internal import Cage
internal import Configuration
internal import Foundation
internal import Glibc
internal import Ingestion
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Systemd

/// A ground on which documents go their way through a pipeline, whose reader does what they say: see `Misdeed`.
class PipelineGround: Ground {
  /// Beside the tests.
  static let reader =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/chaos-reader"

  /// The children that were handed on.
  let handed = Monitor<[Claim]>([])

  /// Whoever asks stops the cage.
  func pipeline(_ reader: String = PipelineGround.reader) throws -> (Pipeline, Cage) {
    let cage = try Cage(executables: [reader])
    try cage.start()
    let pipeline = Pipeline(
      Pipeline.Parts(
        settings: CurrentSettings(Settings()), store: store, tree: tree, cage: cage, activity: activity,
        hub: EventHub(), log: DocumentLog(logger: Logger(label: "test")), receipts: receipts,
        now: { Timestamp(microseconds: 3_000_000) }, uptime: { .zero })
    ) { [handed] child in
      handed.update { $0.append(child) }
    } left: { _, _ in
    }
    return (pipeline, cage)
  }

  /// A file that the intake has found and looked at, and that nobody holds open.
  func found(_ text: String, _ number: UInt64) throws -> Claim {
    let path = SpoolPath(FilePath("general/\(number).txt"))
    try tree.incoming.open(path.path, flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(text.utf8))
    let moment = Timestamp(microseconds: SystemClock.now())
    let origin = Origin(
      arrival: ArrivalID(at: moment, random: (number, number)), received: moment, channel: "general", name: path.name)
    let claim = try tree.claim(path, as: origin, examined: try tree.incoming.status(path.path))
    activity.begin(claim)
    return claim
  }
}
