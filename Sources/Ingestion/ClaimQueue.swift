package import Model
internal import Platform
package import Spool
internal import Synchronization

/// Claims that wait for a worker, each channel in its turn: a worker that becomes free takes the claim whose turn it is
/// then, whatever came before it. Children are of their root's channel.
///
/// No claim is bound to a job before a worker begins on it: at most as many jobs are called for as there are workers, so
/// that what was begun and goes on after its commit does not stand behind a whole window of others. A job that is done with
/// a claim stays for the next, as many as there are workers: calling one of them wakes no thread but the one that works.
/// Bounded by the intake's window and by the children of what is in it.
package final class ClaimQueue: Sendable {
  private struct State {
    var turns = ChannelTurns()
    var lines: [String: Line<Claim>] = [:]
    var waiting = 0
    /// Jobs that were called and have not come yet.
    var called = 0
    /// Jobs that wait to be called.
    var idle: [Waiter] = []
    var isFinished = false

    var isOver: Bool { isFinished && waiting == 0 }
  }

  /// One for each job that is to begin taking claims by `next`. Ends when no more will come and all has been taken.
  package let calls: AsyncStream<Void>
  private let call: AsyncStream<Void>.Continuation
  private let workers: Int
  private let priority: @Sendable (_ channel: String) -> Priority
  private let state = Mutex(State())

  package init(workers: Int, priority: @escaping @Sendable (_ channel: String) -> Priority) {
    self.workers = workers
    self.priority = priority
    (calls, call) = AsyncStream.makeStream()
  }

  /// What comes after `finish` is not worked on: it stays in `active/`, where the next start finds it.
  package func add(_ claim: Claim) {
    let channel = claim.origin.channel
    let priority = priority(channel)
    let isCall = state.withLock { state in
      if state.isFinished { return false }
      state.turns.add(channel, priority)
      state.lines[channel, default: Line()].append(claim)
      state.waiting += 1
      guard state.called < workers else { return false }
      state.called += 1
      return true
    }
    if isCall { callOne() }
  }

  /// The claim whose turn it is, for a job that was called.
  package func take() -> Claim? {
    let (claim, isCall, isOver) = state.withLock { state -> (Claim?, Bool, Bool) in
      state.called -= 1
      guard let channel = state.turns.next(), let claim = state.lines[channel]?.take() else {
        return (nil, false, false)
      }
      state.waiting -= 1
      if state.lines[channel]?.isEmpty == true {
        state.lines[channel] = nil
        state.turns.remove(channel)
      }
      let isCall = state.waiting > state.called
      if isCall { state.called += 1 }
      return (claim, isCall, state.isOver)
    }
    if isCall { callOne() }
    if isOver { end() }
    return claim
  }

  /// The next claim for a job that is done with one, once it is called; nil when the job is not needed any more, and when
  /// its task is cancelled.
  package func next() async -> Claim? {
    let job = Waiter()
    let stays = state.withLock { state in
      guard !state.isOver, state.idle.count < workers else { return false }
      state.idle.append(job)
      return true
    }
    guard stays else { return nil }
    await job.wait()
    let isCalled = state.withLock { state in
      guard let place = state.idle.firstIndex(where: { $0 === job }) else { return true }
      state.idle.remove(at: place)
      return false
    }
    return isCalled ? take() : nil
  }

  /// No more will come.
  package func finish() {
    let isOver = state.withLock { state in
      state.isFinished = true
      return state.isOver
    }
    if isOver { end() }
  }

  private func callOne() {
    if let job = state.withLock({ $0.idle.popLast() }) { job.resume() } else { call.yield() }
  }

  private func end() {
    call.finish()
    for job in state.withLock({ $0.idle }) { job.resume() }
  }
}
