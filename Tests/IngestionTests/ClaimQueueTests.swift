import Foundation
import Glibc
import Ingestion
import Model
import Platform
import Spool
import SystemPackage
import Testing

@Suite("Workers take claims by channels", .timeLimit(.minutes(5)))
struct ClaimQueueTests {
  private func claim(_ channel: String, _ name: String, in id: ArrivalID? = nil) -> Claim {
    let id = id ?? ArrivalID(at: Timestamp(microseconds: 1), random: Randomness.pair())
    return Claim(
      origin: Origin(arrival: id, received: Timestamp(microseconds: 1), channel: channel, name: SpoolName(name)),
      path: SpoolPath(FilePath(channel).appending(name)), source: .parent)
  }

  private func names(_ queue: ClaimQueue, _ count: Int) -> [String] {
    (0..<count).compactMap { _ in queue.take()?.origin.name.escaped }
  }

  @Test("Urgent first, then one of each channel in turn, who came last standing last; within a channel in order")
  func turns() {
    let queue = ClaimQueue(workers: 1) { $0 == "police" ? .urgent : .normal }
    for number in 0..<1000 { queue.add(claim("bulk", "\(number)")) }
    #expect(names(queue, 3) == ["0", "1", "2"])
    queue.add(claim("press", "letter"))
    queue.add(claim("police", "notification"))
    queue.add(claim("police", "second"))
    #expect(names(queue, 6) == ["notification", "second", "3", "letter", "4", "5"])
  }

  @Test("What comes out of a file waits in its channel's line, not in another's way")
  func children() {
    let queue = ClaimQueue(workers: 1) { _ in .normal }
    let root = ArrivalID(at: Timestamp(microseconds: 1), random: (1, 2))
    for number in 1...500 { queue.add(claim("archives", "\(number)", in: root.child(number))) }
    #expect(names(queue, 2) == ["1", "2"])
    queue.add(claim("police", "notification"))
    #expect(names(queue, 3) == ["3", "notification", "4"])
  }

  @Test("Workers are called for once each, and to the end of what came before the finish")
  func calls() async {
    let queue = ClaimQueue(workers: 2) { _ in .normal }
    for number in 0..<100 { queue.add(claim("a", "\(number)")) }
    queue.finish()
    queue.add(claim("a", "late"))
    var taken: [String] = []
    for await _ in queue.calls { taken += names(queue, 1) }
    #expect(taken == (0..<100).map(String.init))
  }

  /// Of two jobs that are done, one stays where there is one worker; what then happens to the other.
  private func outcomes(_ queue: ClaimQueue, then: () -> Void) async -> [String?] {
    await withTaskGroup(of: Claim?.self) { group in
      for _ in 0..<2 { group.addTask { await queue.next() } }
      // Only because the other waits.
      #expect(await group.next().map { $0 == nil } == true)
      then()
      return await group.reduce(into: []) { $0.append($1?.origin.name.escaped) }
    }
  }

  @Test("A job that stayed is called before another begins, and no more stay than there are workers")
  func staying() async {
    let queue = ClaimQueue(workers: 1) { _ in .normal }
    #expect(await outcomes(queue) { queue.add(claim("a", "next")) } == ["next"])
    queue.finish()
    #expect(await queue.calls.reduce(0) { count, _ in count + 1 } == 0)
  }

  @Test("At the end those that stayed are let go")
  func lettingGo() async {
    let queue = ClaimQueue(workers: 1) { _ in .normal }
    #expect(await outcomes(queue) { queue.finish() } == [nil])
    #expect(await queue.next() == nil)
  }

  @Test("One that is cancelled while it waits takes no claim along")
  func cancelling() async {
    let queue = ClaimQueue(workers: 1) { _ in .normal }
    let job = Task { await queue.next() }
    job.cancel()
    #expect(await job.value == nil)
    queue.add(claim("a", "kept"))
    queue.finish()
    var taken: [String] = []
    for await _ in queue.calls { taken += names(queue, 1) }
    #expect(taken == ["kept"])
  }

  /// The whole way in, as the daemon has it, with workers that never finish what they read: a window full of one channel's
  /// files, thousands more behind it, and then a notification. An urgent one is the very next thing that a worker is given;
  /// one of the same priority comes after one turn of the channel that was there before.
  @Test("30,000 files on one channel, and then a notification", arguments: [Priority.urgent, .normal])
  func flood(priority: Priority) async throws {
    let root = FilePath(NSTemporaryDirectory()).appending("vigil-flood-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: root.string) }
    let tree = try SpoolTree(root)
    let bulk = root.appending("incoming/bulk").string
    try FileManager.default.createDirectory(atPath: bulk, withIntermediateDirectories: true)
    for number in 0..<30_000 {
      let file = open("\(bulk)/\(number).pdf", O_WRONLY | O_CREAT, 0o644)
      write(file, "x", 1)
      close(file)
    }
    let queue = ClaimQueue(workers: 2) { $0 == "police" ? priority : .normal }
    let (seen, see) = AsyncStream<Claim>.makeStream()
    let intake = try Intake(
      tree, settings: Intake.Settings(),
      claimed: {
        queue.add($0)
        see.yield($0)
      }, event: { _ in })
    try BlockingThread.start("intake") {
      do { try intake.run() } catch {
        Issue.record(error)
        see.finish()
      }
    }
    defer { intake.stop() }
    var claims = seen.makeAsyncIterator()
    for _ in 0..<256 { _ = await claims.next() }
    func begin() -> String? { queue.take()?.origin.channel }
    // Two are being read.
    #expect(begin() == "bulk" && begin() == "bulk")
    try FileManager.default.createDirectory(
      atPath: root.appending("incoming/police").string, withIntermediateDirectories: true)
    try Data("A child is missing.".utf8).write(to: URL(fileURLWithPath: root.appending("incoming/police/n.txt").string))
    #expect(await claims.next()?.origin.channel == "police")
    if priority == .normal { #expect(begin() == "bulk") }
    #expect(begin() == "police")
    #expect(begin() == "bulk")
  }
}
