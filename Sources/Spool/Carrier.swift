internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// Takes files from channels that lie on other mounts, on threads of its own: a large copy holds up neither the intake nor
/// another channel.
///
/// Limits: `most` copies at once and one of each channel, in the order of `ChannelTurns`; threads live while there is
/// something to copy. What waits is bounded by the intake's window.
final class Carrier: Sendable {
  struct Job: Sendable {
    let path: SpoolPath
    let origin: Origin
    let examined: FileStatus
  }

  enum Outcome: Sendable {
    case taken(Claim)
    /// It is gone, or had been taken before.
    case left
    /// It is not as it was examined any more.
    case changed
    /// It cannot be taken; `isCostly` if that was found with the whole copy made.
    case refused(Reason, isCostly: Bool)
    /// The spool cannot take it for now.
    case trouble(String)
  }

  private struct State {
    var turns = ChannelTurns()
    var lines: [String: Line<Job>] = [:]
    var busy: Set<String> = []
    var threads = 0
    var isStopping = false
  }

  private static let most = 4
  private let tree: SpoolTree
  private let told: @Sendable (Job, Outcome) -> Void
  private let state = Mutex(State())

  /// `told` is called once for each job, on a thread of the carrier's, and must not block.
  init(_ tree: SpoolTree, told: @escaping @Sendable (Job, Outcome) -> Void) {
    self.tree = tree
    self.told = told
  }

  func take(_ job: Job, priority: Priority) {
    let channel = job.origin.channel
    let needsThread = state.withLock { state in
      state.turns.add(channel, priority)
      state.lines[channel, default: Line()].append(job)
      guard state.threads < Carrier.most, !state.busy.contains(channel) else { return false }
      state.threads += 1
      return true
    }
    guard needsThread else { return }
    do throws(SystemError) {
      try BlockingThread.start("carrier") { self.run() }
    } catch {
      let isLast = state.withLock { state in
        state.threads -= 1
        return state.threads == 0
      }
      // Others will come round to it, or nobody.
      if isLast { while let job = next() { end(job, .trouble(error.description)) } }
    }
  }

  /// What has begun is given up at its next piece, what has not is not begun.
  func stop() { state.withLock { $0.isStopping = true } }

  private var isStopping: Bool { state.withLock { $0.isStopping } }

  private func run() {
    while true {
      guard let job = next() else {
        let isDone = state.withLock { state in
          // Something may have come in between.
          if !state.isStopping, state.turns.contains(where: { channel, _ in !state.busy.contains(channel) }) {
            return false
          }
          state.threads -= 1
          return true
        }
        if isDone { return }
        continue
      }
      end(job, tree.carry(job) { !self.isStopping })
    }
  }

  private func next() -> Job? {
    state.withLock { state in
      if state.isStopping { return nil }
      let busy = state.busy
      guard let channel = state.turns.next(where: { name, _ in !busy.contains(name) }),
        let job = state.lines[channel]?.take()
      else { return nil }
      state.busy.insert(channel)
      if state.lines[channel]?.isEmpty == true {
        state.lines[channel] = nil
        state.turns.remove(channel)
      }
      return job
    }
  }

  private func end(_ job: Job, _ outcome: Outcome) {
    state.withLock { _ = $0.busy.remove(job.origin.channel) }
    told(job, outcome)
  }
}
