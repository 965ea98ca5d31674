internal import Glibc
internal import Platform
internal import SystemPackage

/// One round of a rival that watches a folder: it starts, the files are moved into the folder at once, and it is asked
/// until it has answered for the last of them or shows no sign of work any more.
struct WatcherRound<Watcher: FolderWatcher> {
  /// Milliseconds between two looks: about how exact the end is.
  private static var step: Int32 { 20 }
  /// Without a sign of work for so long, what is missing is lost.
  private static var patience: Duration { .seconds(60) }
  /// How long it may take to end when it is asked to.
  private static var grace: Duration { .seconds(5) }

  private let bench: Workbench
  private let room: Directory

  init(on bench: Workbench, purpose: String) throws {
    self.bench = bench
    room = try bench.fresh(purpose)
  }

  func run(_ work: RivalWork) throws -> RivalOutcome {
    for name in ["watched", "staged"] as [FilePath] { try room.makeDirectory(name, mode: 0o700) }
    let (folder, staging) = (try room.directory("watched"), try room.directory("staged"))
    let watcher = try Watcher(watching: folder, in: room)
    defer { stop(watcher.program) }
    let names = try work.fill("batch", in: staging)
    try awaitWatch(on: room.status("watched").inode, by: watcher.program)
    try bench.settle()
    let memory = try TreeMemory(of: watcher.program.pid)
    let start = ContinuousClock.now
    try staging.rename("batch", to: folder, as: "batch")
    let (answers, end) = try follow(watcher, folder.path.appending("batch"), names, from: start)
    return RivalOutcome(
      seconds: start.duration(to: end) / .seconds(1), memory: try memory.end(), faults: answers.faults(of: names))
  }

  /// Asks it to end, and makes it where it does not in time.
  private func stop(_ program: Program) {
    guard program.isRunning else { return }
    let start = ContinuousClock.now
    program.end()
    while program.isRunning {
      if start.duration(to: .now) > WatcherRound.grace { program.end(with: SIGKILL) }
      _ = try? Poll.readable([], milliseconds: WatcherRound.step)
    }
  }

  /// Asks whenever there may be something new: its answers, and when the last one was seen.
  private func follow(
    _ watcher: Watcher, _ folder: FilePath, _ names: [FilePath], from start: ContinuousClock.Instant
  ) throws -> (RivalAnswers, ContinuousClock.Instant) {
    var answers = RivalAnswers()
    var (news, signs) = ([Int64](), try watcher.signs)
    var (last, alive) = (start, start)
    while answers.number(of: names) < names.count, alive.duration(to: .now) < WatcherRound.patience {
      guard watcher.program.isRunning else { throw BenchmarkError("A rival ended: see \(room.path).") }
      let (seen, moment) = (try watcher.news, ContinuousClock.now)
      if seen != news {
        news = seen
        let told = try watcher.answers(of: folder)
        if told != answers { (answers, last, alive) = (told, moment, .now) }
      } else {
        _ = try Poll.readable([], milliseconds: WatcherRound.step)
      }
      let shown = try watcher.signs
      if shown != signs { (signs, alive) = (shown, .now) }
    }
    return (answers, last)
  }

  /// Waits until the kernel says that it watches the folder: proc_pid_fdinfo(5).
  private func awaitWatch(on inode: UInt64, by program: Program) throws {
    let start = ContinuousClock.now
    let mark = " ino:\(String(inode, radix: 16)) "
    let folder = FilePath("/proc/\(program.pid)/fdinfo")
    while true {
      let names = (try? Directory(folder).names()) ?? []
      if names.contains(where: { Machine.contents(folder.pushing($0).string).contains(mark) }) { return }
      guard program.isRunning, start.duration(to: .now) < WatcherRound.patience else {
        throw BenchmarkError("A rival does not watch its folder: see \(room.path).")
      }
      _ = try Poll.readable([], milliseconds: WatcherRound.step)
    }
  }
}
