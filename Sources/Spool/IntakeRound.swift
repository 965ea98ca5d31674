internal import Glibc
internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// What the intake's thread knows between two looks: the only owner of watches, the walk and the files that wait.
struct IntakeRound {
  private let intake: Intake
  private var watches: FolderWatches
  private var quiet = QuietWatch()
  /// Folders to look into, in order.
  private var folders: [FilePath] = []
  private var queued: Set<FilePath> = []
  /// The folder being looked into.
  private var current: (folder: FilePath, scan: DirectoryScan)?
  /// The request that the present walk over everything answers.
  private var scanning: UInt64?
  private var waiting: [FilePath: IntakeStatus.Item] = [:]
  private var blocked: [FilePath: IntakeStatus.Item] = [:]
  private var due: [FilePath: UInt64] = [:]
  private var retries: [(due: UInt64, id: ArrivalID)] = []
  private var nextScan: UInt64 = 0
  private var nextFallback: UInt64 = 0
  private var restUntil: UInt64?

  private static let remembered = 10_000
  private static let deepest = 64

  init(_ intake: Intake) throws(SystemError) {
    self.intake = intake
    watches = try FolderWatches()
    intake.shared.withLock { $0.status.isPaused = intake.tree.isPaused }
  }

  /// Sleeps until something may have changed, then looks.
  mutating func turn() throws(SystemError) {
    let ready = try Poll.readable(
      [watches.inotify.descriptor.raw, intake.wakeup.descriptor.raw], milliseconds: patience())
    if ready[1] { intake.wakeup.clear() }
    if ready[0] {
      let changes = try watches.read()
      for folder in changes.folders { enqueue(folder) }
      if changes.overflow {
        intake.shared.withLock {
          $0.status.overflows += 1
          $0.scanRequested += 1
        }
        intake.event(.overflow)
      }
    }
    if let trouble = intake.shared.withLock({ shared in
      defer { shared.restWanted = nil }
      return shared.restWanted
    }) {
      rest(trouble)
    }
    schedule()
    retryDeferred()
    walk()
    publish()
    let pulses = intake.shared.withLock { shared in
      defer { shared.pulses = [] }
      return shared.pulses
    }
    for pulse in pulses { pulse.resume() }
  }

  // MARK: When

  private var settings: Intake.Settings { intake.shared.withLock { $0.settings } }

  private var hasRoom: Bool {
    intake.shared.withLock { $0.open < $0.settings.window && !$0.stopping }
  }

  private var isResting: Bool { restUntil.map { $0 > settings.monotonic() } ?? false }

  /// Milliseconds to sleep; 0 while there is work that can be done now.
  private func patience() -> Int32? {
    let shared = intake.shared.withLock {
      (
        paused: $0.status.isPaused, wantsScan: $0.scanRequested > $0.scanCompleted && scanning == nil,
        due: $0.dueChanged
      )
    }
    if shared.due { return 0 }
    let now = settings.monotonic()
    var moments: [UInt64] = []
    if !shared.paused {
      if !isResting, hasRoom, shared.wantsScan || current != nil || !folders.isEmpty { return 0 }
      moments = [nextScan] + due.values
      if watches.limitReached { moments.append(nextFallback) }
      if let restUntil, restUntil > now { moments.append(restUntil) }
    }
    if hasRoom, !isResting { moments += retries.first.map { [$0.due] } ?? [] }
    guard let first = moments.min() else { return nil }
    return first <= now ? (hasRoom ? 0 : nil) : Int32(clamping: (first - now) / 1_000_000 + 1)
  }

  /// Turns what has become due into folders to look into.
  private mutating func schedule() {
    let settings = settings
    let now = settings.monotonic()
    if let restUntil, restUntil <= now { self.restUntil = nil }
    let request = intake.shared.withLock { $0.scanRequested > $0.scanCompleted ? $0.scanRequested : nil }
    if nextScan <= now || (scanning == nil && request != nil) {
      nextScan = now + settings.scan
      nextFallback = now + settings.fallbackScan
      if scanning == nil { beginScan(request) }
    }
    if watches.limitReached, nextFallback <= now {
      nextFallback = now + settings.fallbackScan
      for folder in watches.unwatched { enqueue(folder) }
    }
    for (path, moment) in due where moment <= now { enqueue(path.removingLastComponent()) }
    due = due.filter { $0.value > now }
  }

  private mutating func beginScan(_ request: UInt64?) {
    scanning = request ?? intake.shared.withLock { $0.scanRequested }
    let known = watches.known
    enqueue(FilePath())
    for folder in known { enqueue(folder) }
    // What is gone is forgotten: everything that is there is found again by this walk.
    waiting = [:]
    blocked = blocked.filter { intake.tree.incomingHolds($0.key) }
  }

  private mutating func enqueue(_ folder: FilePath) {
    if queued.insert(folder).inserted { folders.append(folder) }
  }

  // MARK: Where

  private mutating func walk() {
    if intake.shared.withLock({ $0.status.isPaused }) { return }
    while hasRoom, !isResting {
      if current == nil, !openNext() { break }
      guard let (folder, scan) = current else { break }
      do throws(SystemError) {
        guard let entry = try scan.next() else {
          current = nil
          continue
        }
        look(at: folder.isEmpty ? FilePath(bytes: entry.name) : folder.pushing(FilePath(bytes: entry.name)))
      } catch {
        current = nil
        rest(error.description)
      }
    }
    if current == nil, folders.isEmpty, let done = scanning { finishScan(done) }
  }

  /// Watches the next folder, then opens it: what comes between the two is seen by one or the other.
  private mutating func openNext() -> Bool {
    while !folders.isEmpty {
      let folder = folders.removeFirst()
      queued.remove(folder)
      do throws(SystemError) {
        let directory = folder.isEmpty ? intake.tree.incoming : try intake.tree.incoming.directory(folder)
        if watches.watch(folder, directory) { intake.event(.watchLimitReached) }
        current = (folder, try DirectoryScan(directory))
        return true
      } catch {
        watches.forget(folder)
        if ![.noSuchFileOrDirectory, .notDirectory].contains(error.errno) {
          block(folder, .unreadable, try? intake.tree.incoming.status(folder))
        }
      }
    }
    return false
  }

  private mutating func finishScan(_ request: UInt64) {
    scanning = nil
    quiet.keep { waiting[$0] != nil }
    due = due.filter { waiting[$0.key] != nil }
    let now = Timestamp(microseconds: settings.now())
    let done = intake.shared.withLock { shared in
      shared.scanCompleted = max(shared.scanCompleted, request)
      shared.status.lastScan = now
      defer { shared.waiters.removeAll { $0.scan <= request } }
      return shared.waiters.filter { $0.scan <= request }
    }
    publish()
    for waiter in done { waiter.continuation.resume() }
  }

  // MARK: What

  private mutating func look(at path: FilePath) {
    let finding: Finding
    switch Examination.look(at: path, in: intake.tree.incoming) {
    case .other(let found): finding = found
    case .file(let status, let lease):
      let settings = settings
      finding = quiet.judge(
        path, status, lease: lease, rules: settings.rules(SpoolPath(path).channel), now: settings.monotonic())
    }
    waiting[path] = nil
    if case .blocked = finding {} else { blocked[path] = nil }
    switch finding {
    case .complete(let status): claim(path, status)
    case .folder:
      if path.components.count <= IntakeRound.deepest { enqueueIfNew(path) } else { block(path, .unreadable, nil) }
    case .waiting(let reason, let status, let moment):
      if waiting.count < IntakeRound.remembered { waiting[path] = item(path, reason, status) }
      if let moment { due[path] = moment }
    case .blocked(let reason, let status): block(path, reason, status)
    case .gone: break
    }
  }

  /// A folder seen inside another is walked when it is not watched yet, or during a walk over everything.
  private mutating func enqueueIfNew(_ folder: FilePath) {
    if scanning != nil || !watches.isWatched(folder) { enqueue(folder) }
  }

  private mutating func claim(_ path: FilePath, _ status: FileStatus) {
    let settings = settings
    let moment = Timestamp(microseconds: settings.now())
    let spoolPath = SpoolPath(path)
    let origin = Origin(
      arrival: ArrivalID(at: moment, random: Randomness.pair()), received: moment, channel: spoolPath.channel,
      name: spoolPath.name)
    do throws(SpoolError) {
      let claim = try intake.tree.claim(spoolPath, as: origin, examined: status)
      intake.admit()
      intake.claimed(claim)
    } catch {
      guard case .system(let cause) = error else { return }
      switch cause.errno {
      case .noSuchFileOrDirectory: break
      case .permissionDenied, .notPermitted, .improperLink, .readOnlyFileSystem: block(path, .unmovable, status)
      default: rest(cause.description)
      }
    }
  }

  private mutating func block(_ path: FilePath, _ reason: Reason, _ status: FileStatus?) {
    let isNews = blocked[path]?.reason != reason
    if blocked.count < IntakeRound.remembered || !isNews { blocked[path] = item(path, reason, status) }
    if isNews { intake.event(.blocked(reason, SpoolPath(path))) }
  }

  private func item(_ path: FilePath, _ reason: Reason, _ status: FileStatus?) -> IntakeStatus.Item {
    IntakeStatus.Item(
      path: SpoolPath(path), reason: reason, owner: status?.owner, size: status?.size,
      changed: status.map { $0.changed / 1000 })
  }

  /// Claims rest for half a minute after trouble that is not one file's: a full disk, no more descriptors.
  private mutating func rest(_ trouble: String) {
    let isNews = restUntil == nil
    restUntil = settings.monotonic() + 30_000_000_000
    intake.shared.withLock { $0.status.trouble = trouble }
    if isNews { intake.event(.trouble(trouble)) }
  }

  // MARK: Deferred arrivals

  private mutating func retryDeferred() {
    let changed = intake.shared.withLock { shared in
      defer { shared.dueChanged = false }
      return shared.dueChanged
    }
    let settings = settings
    if changed {
      let now = settings.now()
      let monotonic = settings.monotonic()
      let ids = (try? intake.tree.arrivals(.deferred)) ?? []
      retries = ids.map { id in
        let wait = (intake.tree.trouble(of: id, in: .deferred)?.due?.microseconds ?? now) - now
        return (monotonic + UInt64(clamping: min(wait, 86_400_000_000)) * 1000, id)
      }.sorted { $0.due < $1.due }
    }
    intake.shared.withLock { shared in
      let now = settings.monotonic()
      shared.status.nextAttempt = retries.first.map { next in
        Timestamp(microseconds: settings.now() + Int64(next.due > now ? (next.due - now) / 1000 : 0))
      }
    }
    while let next = retries.first, next.due <= settings.monotonic(), hasRoom, !isResting {
      retries.removeFirst()
      intake.takeBack(next.id, from: .deferred)
    }
  }

  // MARK: Said

  private func publish() {
    let isResting = isResting
    intake.shared.withLock { shared in
      shared.status.waitingCount = waiting.count
      shared.status.blockedCount = blocked.count
      shared.status.waiting = Array(waiting.values.prefix(IntakeStatus.listed))
      shared.status.blocked = Array(blocked.values.prefix(IntakeStatus.listed))
      shared.status.watches = watches.count
      shared.status.watchLimitReached = watches.limitReached
      shared.status.backlog = folders.count + (current == nil ? 0 : 1)
      if !isResting { shared.status.trouble = nil }
    }
  }
}
