internal import Glibc
package import Model
package import Platform
internal import Synchronization

/// The watcher of `incoming/`: finds files, tells when they are complete, claims them, and says when deferred
/// arrivals are due.
///
/// Purpose: `run` is one thread that sleeps in poll(2) on inotify and a wake-up. An event is only a hint to look into
/// a folder; a start, an overflow and the periodic scan look into all of them, by the same walk. It trusts nothing
/// below `incoming/`. Each channel has its turn (`ChannelTurns`) and its part of the window (`IntakeWindow`). Limits: a
/// channel's walk rests, with its place kept, while it may bring no more; names that wait are remembered up to a bound and
/// found again by the next scan. A system call that never returns, as of a network file system without a timeout, holds up
/// all of it.
package final class Intake: Sendable {
  package struct Settings: Sendable {
    /// Nanoseconds between two scans of everything.
    package var scan: UInt64 = 300_000_000_000
    /// Nanoseconds between two scans of folders of whose changes the kernel does not tell.
    package var poll: UInt64 = 10_000_000_000
    /// Arrivals active at once.
    package var window = 256
    package var reserve = Reserve()
    package var rules: @Sendable (_ channel: String) -> ChannelRules = { _ in ChannelRules(settle: nil) }
    /// Whether the kernel tells of all changes in a folder; asked when it is first seen and at scans.
    package var reportsChanges: @Sendable (_ folder: Directory) -> Bool = { FileSystem.reportsChanges(in: $0) }
    /// UTC microseconds, and monotonic nanoseconds.
    package var now: @Sendable () -> Int64 = SystemClock.now
    package var monotonic: @Sendable () -> UInt64 = SystemClock.monotonic

    package init() {}
  }

  /// What the thread is to do at its next turn.
  struct Orders {
    /// Rest, for this trouble.
    var rest: String?
    /// An arrival's way has ended: whatever the trouble was, it is over.
    var isWell = false
    /// Arrivals that were deferred, and the nanoseconds until they are tried again.
    var deferred: [(entry: RetryQueue.Entry, channel: String, wait: UInt64)] = []
    var retryAll = false
    /// What became of files that were taken by copy.
    var carried: [(job: Carrier.Job, outcome: Carrier.Outcome)] = []
    /// The settings changed: what could not be taken is tried anew.
    var isReloaded = false
  }

  struct Shared {
    var settings: Settings
    var status = IntakeStatus()
    var stopping = false
    var window: IntakeWindow
    var scanRequested: UInt64 = 1
    var scanCompleted: UInt64 = 0
    var orders = Orders()
    var pulses: [Waiter] = []
    var waiters: [(scan: UInt64, waiter: Waiter)] = []

    /// Those who wait for no later scan than this one.
    mutating func takeWaiters(until scan: UInt64) -> [Waiter] {
      defer { waiters.removeAll { $0.scan <= scan } }
      return waiters.filter { $0.scan <= scan }.map(\.waiter)
    }
  }

  package let tree: SpoolTree
  let shared: Mutex<Shared>
  let wakeup: Wakeup
  let claimed: @Sendable (Claim) -> Void
  let event: @Sendable (IntakeEvent) -> Void

  /// `claimed` and `event` are called on the intake's thread and must not block.
  package init(
    _ tree: SpoolTree, settings: Settings, claimed: @escaping @Sendable (Claim) -> Void,
    event: @escaping @Sendable (IntakeEvent) -> Void
  ) throws(SystemError) {
    self.tree = tree
    var shared = Shared(settings: settings, window: IntakeWindow(size: settings.window))
    // Known before the thread runs: whoever asks for a scan meanwhile would wait for one that never comes.
    shared.status.isPaused = tree.isPaused
    self.shared = Mutex(shared)
    wakeup = try Wakeup()
    self.claimed = claimed
    self.event = event
  }

  package var status: IntakeStatus { shared.withLock { $0.status } }

  /// Arrivals handed out and not released.
  package var open: Int { shared.withLock { $0.window.open } }

  /// An arrival that was handed out is done with. `settled` says that its way has ended, as it does only where the store
  /// works: trouble that comes after it is news.
  package func release(_ claim: Claim, settled: Bool = false) {
    let origin = claim.origin
    let isWanted = shared.withLock { shared in
      if settled { shared.orders.isWell = true }
      return shared.window.leave(origin.channel, isChild: origin.arrival.depth > 0)
    }
    if isWanted { wakeup.ring() }
  }

  /// Counts an arrival in that did not come through `incoming/`: a child, or one that came back.
  package func admit(_ claim: Claim) {
    let origin = claim.origin
    shared.withLock { $0.window.enter(origin.channel, isChild: origin.arrival.depth > 0) }
  }

  package func update(_ settings: Settings) {
    shared.withLock {
      $0.settings = settings
      $0.window.size = settings.window
      $0.orders.isReloaded = true
      $0.scanRequested += 1
    }
    wakeup.ring()
  }

  package func setPaused(_ paused: Bool) throws(SpoolError) {
    try tree.setPaused(paused)
    let waiters = shared.withLock { shared in
      shared.status.isPaused = paused
      shared.scanRequested += paused ? 0 : 1
      // While paused nothing is scanned, so that nobody must wait for it.
      return paused ? shared.takeWaiters(until: .max) : []
    }
    for waiter in waiters { waiter.resume() }
    wakeup.ring()
  }

  /// Claims rest for half a minute: the store is in trouble, and every file would only be deferred.
  package func rest(because trouble: String) {
    shared.withLock { $0.orders.rest = trouble }
    wakeup.ring()
  }

  /// The arrival, of this channel, is to be tried again after so many seconds. It lies in `deferred/`, or still in
  /// `active/` where it could not be moved.
  package func retry(_ id: ArrivalID, in state: SpoolState, of channel: String, after seconds: Double) {
    let wait = UInt64(max(0, min(seconds, 86_400)) * 1_000_000_000)
    shared.withLock { $0.orders.deferred.append((RetryQueue.Entry(id: id, state: state), channel, wait)) }
    wakeup.ring()
  }

  /// Every deferred arrival is tried again as soon as there is room, and so is every file that could not be taken.
  package func retryAllDeferred() {
    shared.withLock { shared in
      shared.orders.retryAll = true
      shared.scanRequested += 1
    }
    wakeup.ring()
  }

  /// Scans everything and returns when each file that was complete at the call has been claimed. Returns early when
  /// paused, below the reserve or stopping, and when its task is cancelled.
  package func scan() async {
    let waiter = Waiter()
    shared.withLock { shared in
      if shared.stopping || shared.status.isPaused { return waiter.resume() }
      shared.scanRequested += 1
      shared.waiters.append((shared.scanRequested, waiter))
    }
    wakeup.ring()
    await waiter.wait()
    shared.withLock { $0.waiters.removeAll { $0.waiter === waiter } }
  }

  /// Returns when the intake's thread has gone round once more: a sign that it lives. Returns early when stopping, and
  /// when its task is cancelled.
  package func pulse() async {
    let waiter = Waiter()
    shared.withLock { shared in
      if shared.stopping { return waiter.resume() }
      shared.pulses.append(waiter)
    }
    wakeup.ring()
    await waiter.wait()
    shared.withLock { $0.pulses.removeAll { $0 === waiter } }
  }

  /// Ends `run` after the claim it is at.
  package func stop() {
    let waiters = shared.withLock { shared in
      shared.stopping = true
      defer { (shared.waiters, shared.pulses) = ([], []) }
      return shared.waiters.map(\.waiter) + shared.pulses
    }
    for waiter in waiters { waiter.resume() }
    wakeup.ring()
  }

  /// Blocks its thread until `stop`. Throws only when inotify itself cannot be had.
  package func run() throws(SystemError) {
    var round = try IntakeRound(self)
    defer { round.end() }
    while shared.withLock({ !$0.stopping }) { try round.turn() }
  }
}

extension Intake {
  /// Whether one more file of the channel may be taken now.
  func admits(_ channel: String, _ priority: Priority) -> Bool {
    shared.withLock {
      !$0.stopping && !$0.status.isPaused && $0.status.shortage == nil && $0.window.admits(channel, priority)
    }
  }

  /// Moves an arrival from `deferred/` or `quarantine/` back into `active/` and hands it out. False when it is not
  /// there. From `active/` itself it is handed out once more: it could not be moved out of it. Where it throws it lies
  /// where it lay.
  package func takeBack(_ id: ArrivalID, from state: SpoolState) throws(SpoolError) -> Bool {
    let attempts = tree.trouble(of: id, in: state)?.attempts ?? 0
    // Found out before anything is moved: in `active/` nobody would look for it but a start.
    guard let claim = try tree.claimIfPresent(id, in: state) else { return false }
    if state != .active {
      do throws(SpoolError) { try tree.move(id, from: state, to: .active) } catch {
        guard case .notThere = error else { throw error }
        return false
      }
    }
    admit(claim)
    claimed(Claim(origin: claim.origin, path: claim.path, source: .state(state), attempts: attempts))
    return true
  }

  /// What lies in `incoming/` at a path, looked at now. Nothing is changed; whether a file can be moved is only known
  /// from the intake's own try.
  package func diagnose(_ path: SpoolPath) -> Finding {
    let sight: Examination.Sight
    do throws(SystemError) {
      let (folder, name) = try tree.incomingFolder(of: path)
      sight = Examination.look(at: name, in: folder)
    } catch { return Examination.finding(for: error, nil) }
    switch sight {
    case .other(let finding): return finding.asOf(shared.withLock { $0.settings }.now())
    case .file(let status, let lease):
      let (settings, refusal) = shared.withLock { shared in
        let known = shared.status.blocked.first { $0.path == path }?.reason
        return (shared.settings, known.flatMap { [.unmovable, .unremovable].contains($0) ? $0 : nil })
      }
      if let refusal { return .blocked(refusal, status) }
      var quiet = QuietWatch()
      return quiet.judge(
        path.path, status, lease: lease, rules: settings.rules(path.channel), now: settings.monotonic())
    }
  }
}
