import Foundation
import Model
import Platform
import Spool
import Synchronization
import SystemPackage
import Testing

/// A spool of its own in a temporary directory, removed with it, and an intake that runs on it.
final class Playground: Sendable {
  let root: FilePath
  let tree: SpoolTree
  let claims = Mutex<[Claim]>([])
  let events = Mutex<[IntakeEvent]>([])
  private let running = Mutex<Intake?>(nil)

  init() throws {
    root = FilePath(NSTemporaryDirectory()).appending("vigil-spool-\(UUID().uuidString)")
    tree = try SpoolTree(root)
  }

  deinit {
    running.withLock { $0 }?.stop()
    try? FileManager.default.removeItem(atPath: root.string)
  }

  /// Starts an intake whose claims are collected; `settings` can be changed before.
  func start(_ settings: Intake.Settings = Intake.Settings()) throws -> Intake {
    let intake = try Intake(
      tree, settings: settings, claimed: { [weak self] claim in self?.claims.withLock { $0.append(claim) } },
      event: { [weak self] event in self?.events.withLock { $0.append(event) } })
    running.withLock { $0 = intake }
    try intake.begin()
    return intake
  }

  var names: [String] { claims.withLock { $0.map { $0.origin.channel + ":" + $0.origin.name.escaped }.sorted() } }

  /// How often it was told that something is blocked.
  var blockings: Int {
    events.withLock { events in
      events.count { event in
        if case .blocked = event { return true }
        return false
      }
    }
  }

  func path(_ name: String) -> String { root.appending("incoming").appending(name).string }

  func write(_ name: String, _ text: String = "text") throws {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func claim(_ name: String) throws -> Claim {
    let path = SpoolPath(FilePath(name))
    let origin = Origin(
      arrival: ArrivalID(at: Timestamp(microseconds: SystemClock.now()), random: Randomness.pair()),
      received: Timestamp(microseconds: 1), channel: path.channel, name: path.name)
    return try tree.claim(path, as: origin, examined: try tree.incoming.status(path.path))
  }
}

extension Intake {
  /// Runs on a thread of its own. Where it cannot, nobody waits for it.
  func begin() throws {
    try BlockingThread.start("intake") {
      do { try self.run() } catch {
        Issue.record(error)
        self.stop()
      }
    }
  }
}

extension SpoolTree {
  /// How many arrivals lie in a state.
  func count(_ state: SpoolState) throws -> Int { try arrivals(state).count }
}

/// A clock that stands still until a test moves it: however busy the machine is, nothing becomes due by itself.
final class TestClock: Sendable {
  /// UTC microseconds and monotonic nanoseconds.
  private let moment = Mutex((utc: SystemClock.now(), monotonic: SystemClock.monotonic()))

  func advance(seconds: Int64) {
    moment.withLock { $0 = ($0.utc + seconds * 1_000_000, $0.monotonic + UInt64(seconds) * 1_000_000_000) }
  }

  func rule(_ settings: inout Intake.Settings) {
    settings.now = { [self] in moment.withLock { $0.utc } }
    settings.monotonic = { [self] in moment.withLock { $0.monotonic } }
  }
}
