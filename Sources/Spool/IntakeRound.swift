internal import Glibc
internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// What the intake's thread knows between two looks: the only owner of watches, the walk and the files that wait.
struct IntakeRound {
  let intake: Intake
  private var watches: FolderWatches
  private var quiet = QuietWatch()
  /// Folders to look into, in order.
  private var folders: [FilePath] = []
  private var queued: Set<FilePath> = []
  /// The folder being looked into, what was found in it so far and what was found in it before.
  private var current: Walk?
  /// The request that the present walk over everything answers.
  private var scanning: UInt64?
  private var notes: [FilePath: FolderNotes] = [:]
  private var remembered = 0
  private var retries = RetryQueue()
  private var nextScan: UInt64 = 0
  private var nextFallback: UInt64 = 0
  private var restUntil: UInt64?
  /// Trouble that was told and has not ended since. Of the store's, only an arrival that is settled shows the end; of our
  /// own, a scan that comes through.
  private var told: (isOurs: Bool, isTold: Bool) = (false, false)

  private struct Walk {
    let folder: FilePath
    let directory: Directory
    let scan: DirectoryScan
    var found = FolderNotes()
    let before: FolderNotes?
  }

  /// Names that wait or are blocked are remembered up to this many; beyond, they are counted.
  private static let mostRemembered = 10_000
  /// Folders within folders.
  private static let deepest = 64
  /// Entries looked at before the thread goes round once more, to hear what else is wanted.
  private static let slice = 1000
  private static let restTime: UInt64 = 30_000_000_000

  init(_ intake: Intake) throws(SystemError) {
    self.intake = intake
    watches = try FolderWatches()
    readRetries()
  }

  /// Sleeps until something may have changed, then looks.
  mutating func turn() throws(SystemError) {
    let ready = try Poll.readable(
      [watches.inotify.descriptor.raw, intake.wakeup.descriptor.raw], milliseconds: patience())
    if ready[1] { intake.wakeup.clear() }
    if ready[0] { try hear() }
    takeOrders()
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

  private mutating func hear() throws(SystemError) {
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

  /// What other threads asked for since the last turn.
  private mutating func takeOrders() {
    let orders = intake.shared.withLock { shared in
      defer { shared.orders = Intake.Orders() }
      return shared.orders
    }
    if orders.isWell { told.isTold = false }
    if let trouble = orders.rest { rest(trouble, isOurs: false) }
    let settings = settings
    for (id, wait) in orders.deferred { retries.add(id, due: settings.monotonic() + wait) }
    if orders.retryAll { retries.hasten() }
  }

  // MARK: When

  private var settings: Intake.Settings { intake.shared.withLock { $0.settings } }

  private var hasRoom: Bool {
    intake.shared.withLock { $0.open < $0.settings.window && !$0.stopping && !$0.status.isPaused }
  }

  private var isResting: Bool { restUntil.map { $0 > settings.monotonic() } ?? false }

  /// Milliseconds to sleep; 0 while there is work that can be done now, nil until something happens.
  private func patience() -> Int32? {
    let wantsScan = intake.shared.withLock { $0.scanRequested > $0.scanCompleted && scanning == nil }
    guard hasRoom else { return nil }
    let now = settings.monotonic()
    if isResting { return restUntil.map { Int32(clamping: ($0 - now) / 1_000_000 + 1) } }
    if wantsScan || current != nil || !folders.isEmpty { return 0 }
    var moments = [nextScan] + notes.values.compactMap(\.due)
    if watches.limitReached { moments.append(nextFallback) }
    if let first = retries.first { moments.append(first) }
    guard let first = moments.min() else { return nil }
    return first <= now ? 0 : Int32(clamping: (first - now) / 1_000_000 + 1)
  }

  /// Turns what has become due into folders to look into.
  private mutating func schedule() {
    let settings = settings
    let now = settings.monotonic()
    if let restUntil, restUntil <= now { self.restUntil = nil }
    let isWanted = intake.shared.withLock { $0.scanRequested > $0.scanCompleted }
    if scanning == nil, nextScan <= now || isWanted {
      nextScan = now + settings.scan
      nextFallback = now + settings.fallbackScan
      scanning = intake.shared.withLock { $0.scanRequested }
      enqueue(FilePath())
      for folder in watches.known { enqueue(folder) }
    }
    if watches.limitReached, nextFallback <= now {
      nextFallback = now + settings.fallbackScan
      for folder in watches.unwatched { enqueue(folder) }
    }
    for (folder, found) in notes where found.due.map({ $0 <= now }) ?? false { enqueue(folder) }
  }

  private mutating func enqueue(_ folder: FilePath) {
    if queued.insert(folder).inserted { folders.append(folder) }
  }

  // MARK: Where

  private mutating func walk() {
    var left = IntakeRound.slice
    while left > 0, hasRoom, !isResting {
      if current == nil, !openNext() { break }
      guard let walk = current else { break }
      left -= 1
      do throws(SystemError) {
        if let entry = try walk.scan.next() {
          look(at: FilePath(bytes: entry.name), in: walk)
        } else {
          finishFolder()
        }
      } catch { again(walk.folder, error.description) }
    }
    if current == nil, folders.isEmpty, let done = scanning { finishScan(done) }
    intake.shared.withLock { $0.isStarved = $0.open >= $0.settings.window }
  }

  /// Watches the next folder, then opens it: what comes between the two is seen by one or the other.
  private mutating func openNext() -> Bool {
    while !folders.isEmpty {
      let folder = folders.removeFirst()
      queued.remove(folder)
      do throws(SystemError) {
        let directory = folder.isEmpty ? intake.tree.incoming : try intake.tree.incoming.directory(folder)
        if watches.watch(folder, directory) { intake.event(.watchLimitReached) }
        current = Walk(
          folder: folder, directory: directory, scan: try DirectoryScan(directory), before: notes[folder])
        return true
      } catch {
        watches.forget(folder)
        forget(folder)
        switch Examination.finding(for: error, nil) {
        case .trouble(let text):
          again(folder, text)
          return false
        case .blocked(let reason, _): blockFolder(folder, reason)
        default: break
        }
      }
    }
    return false
  }

  private mutating func finishFolder() {
    guard let walk = current else { return }
    current = nil
    forget(walk.folder)
    if !walk.found.isEmpty { notes[walk.folder] = walk.found }
    remembered += walk.found.remembered
  }

  private mutating func forget(_ folder: FilePath) {
    if let former = notes.removeValue(forKey: folder) { remembered -= former.remembered }
  }

  /// The folder is looked into anew once the trouble is over; a scan is not done before that.
  private mutating func again(_ folder: FilePath, _ trouble: String) {
    current = nil
    enqueue(folder)
    rest(trouble, isOurs: true)
  }

  private mutating func finishScan(_ request: UInt64) {
    scanning = nil
    if told.isOurs { told.isTold = false }
    quiet.keep { path in notes[path.removingLastComponent()]?.waiting[path] != nil }
    let now = Timestamp(microseconds: settings.now())
    publish()
    let done = intake.shared.withLock { shared in
      shared.scanCompleted = max(shared.scanCompleted, request)
      shared.status.lastScan = now
      return shared.takeWaiters(until: request)
    }
    for waiter in done { waiter.resume() }
  }

  // MARK: What

  private mutating func look(at name: FilePath, in walk: Walk) {
    let path = walk.folder.isEmpty ? name : walk.folder.pushing(name)
    let settings = settings
    let finding: Finding
    switch Examination.look(at: name, in: walk.directory) {
    case .other(let found): finding = found
    case .file(let status, let lease):
      finding = quiet.judge(
        path, status, lease: lease, rules: settings.rules(SpoolPath(path).channel), now: settings.monotonic())
    }
    switch finding {
    case .complete(let status): claim(path, status)
    case .folder:
      if path.components.count > IntakeRound.deepest {
        block(path, .tooDeepInFolders, nil)
      } else if let known = walk.before?.blocked[path] {
        current?.found.block(path, known, isRemembered: true)
        enqueue(path)
      } else if scanning != nil || !watches.isWatched(path) {
        enqueue(path)
      }
    case .waiting(let reason, let status, let moment):
      let (item, isMindful) = (item(path, reason, status), isMindful)
      current?.found.wait(path, item, due: moment, isRemembered: isMindful)
    case .blocked(let reason, let status): block(path, reason, status)
    case .trouble(let text): again(walk.folder, text)
    case .gone: break
    }
  }

  private var isMindful: Bool { remembered + (current?.found.remembered ?? 0) < IntakeRound.mostRemembered }

  private mutating func claim(_ path: FilePath, _ status: FileStatus) {
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
      case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels, .staleNFSFileHandle: break
      case .improperLink: block(path, .otherMount, status)
      default:
        if cause.isOfTheMachine {
          again(path.removingLastComponent(), cause.description)
        } else {
          block(path, .unmovable, status)
        }
      }
    }
  }

  private mutating func block(_ path: FilePath, _ reason: Reason, _ status: FileStatus?) {
    let (item, isMindful) = (item(path, reason, status), isMindful)
    let isNews = current?.before?.blocked[path]?.reason != reason && isMindful
    current?.found.block(path, item, isRemembered: isMindful)
    if isNews { intake.event(.blocked(reason, SpoolPath(path))) }
  }

  /// A folder that cannot be opened is an item of the folder that it lies in.
  private mutating func blockFolder(_ folder: FilePath, _ reason: Reason) {
    let parent = folder.removingLastComponent()
    guard notes[parent]?.blocked[folder] == nil, isMindful, !folder.isEmpty else { return }
    notes[parent, default: FolderNotes()].block(
      folder, item(folder, reason, try? intake.tree.incoming.status(folder)), isRemembered: true)
    remembered += 1
    intake.event(.blocked(reason, SpoolPath(folder)))
  }

  private func item(_ path: FilePath, _ reason: Reason, _ status: FileStatus?) -> IntakeStatus.Item {
    IntakeStatus.Item(
      path: SpoolPath(path), reason: reason, owner: status?.owner, size: status?.size,
      changed: status.map { $0.changed / 1000 })
  }

  /// Claims rest for half a minute after trouble that is not one file's: a full disk, no more descriptors. It is told once,
  /// however often it comes again.
  private mutating func rest(_ trouble: String, isOurs: Bool) {
    let isNews = !told.isTold
    told = (isOurs, true)
    restUntil = settings.monotonic() + IntakeRound.restTime
    intake.shared.withLock { $0.status.trouble = trouble }
    if isNews { intake.event(.trouble(trouble)) }
  }

  // MARK: Deferred arrivals

  /// What a former run deferred.
  private mutating func readRetries() {
    let settings = settings
    let now = settings.now()
    for id in (try? intake.tree.arrivals(.deferred)) ?? [] {
      let due = intake.tree.trouble(of: id, in: .deferred)?.due?.microseconds ?? now
      retries.add(id, due: settings.monotonic() + UInt64(clamping: min(due - now, 86_400_000_000)) * 1000)
    }
  }

  private mutating func retryDeferred() {
    let settings = settings
    while hasRoom, !isResting, let id = retries.take(until: settings.monotonic()) {
      if !intake.takeBack(id, from: .deferred) { intake.takeBack(id, from: .active) }
    }
    let now = settings.monotonic()
    intake.shared.withLock { shared in
      shared.status.nextAttempt = retries.first.map { next in
        Timestamp(microseconds: settings.now() + Int64(next > now ? (next - now) / 1000 : 0))
      }
    }
  }

  // MARK: Said

  private func publish() {
    let isResting = isResting
    let all = Array(notes.values)
    let found = current?.found
    intake.shared.withLock { shared in
      shared.status.waitingCount = all.reduce(0) { $0 + $1.waitingCount }
      shared.status.blockedCount = all.reduce(0) { $0 + $1.blockedCount }
      shared.status.waiting = Array(all.lazy.flatMap(\.waiting.values).prefix(IntakeStatus.listed))
      shared.status.blocked = Array(all.lazy.flatMap(\.blocked.values).prefix(IntakeStatus.listed))
      shared.status.watches = watches.count
      shared.status.watchLimitReached = watches.limitReached
      shared.status.backlog = folders.count + (found == nil ? 0 : 1)
      if !isResting { shared.status.trouble = nil }
    }
  }
}
