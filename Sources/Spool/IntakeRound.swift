internal import Glibc
internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// What the intake's thread knows between two looks: the only owner of watches, the walks and the files that wait.
struct IntakeRound {
  let intake: Intake
  var watches: FolderWatches
  var quiet = QuietWatch()
  var lanes: [String: IntakeLane] = [:]
  /// The channels that have work.
  var turns = ChannelTurns()
  /// Folders in the lanes.
  var queued: Set<FilePath> = []
  /// The walk of the lane whose turn it is; the others' rest in their lanes.
  var current: FolderWalk?
  /// Walks that were begun.
  var walks = 0
  /// A folder may have come directly into `incoming/`: they are looked for whatever stands in the way of its files.
  var seeksChannels = false
  /// The request that the present walk over everything answers.
  var scanning: UInt64?
  /// Scans that were begun.
  var scans = 0
  /// Files that were taken.
  var taken = 0
  /// What was on its way from another mount when that walk ended.
  var awaited: Set<FilePath>?
  var notes: [FilePath: FolderNotes] = [:]
  var remembered = 0
  var carrying = CarryingNotes()
  let carrier: Carrier
  private var nextScan: UInt64 = 0
  private var nextPoll: UInt64 = 0
  private var restUntil: UInt64?
  /// Trouble that was told and has not ended since. Of the store's, only an arrival that is settled shows the end; of our
  /// own, a scan that comes through.
  var told: (isOurs: Bool, isTold: Bool) = (false, false)
  /// Those changes of the watches that everybody was told of.
  private var toldChanges = -1
  private var reserve = ReserveWatch()

  private static let restTime: UInt64 = 30_000_000_000
  /// Nanoseconds until an arrival that cannot be taken back is tried again, at most.
  private static let longestWait: UInt64 = 3_600_000_000_000

  init(_ intake: Intake) throws(SystemError) {
    self.intake = intake
    watches = try FolderWatches()
    carrier = Carrier(intake.tree) { [intake] job, outcome in
      intake.shared.withLock { $0.orders.carried.append((job, outcome)) }
      intake.wakeup.ring()
    }
    try readRetries()
  }

  /// No more turns will come.
  func end() { carrier.stop() }

  /// Sleeps until something may have changed, then looks.
  mutating func turn() throws(SystemError) {
    let ready = try Poll.readable(
      [watches.inotify.descriptor.raw, intake.wakeup.descriptor.raw], milliseconds: patience())
    if ready[1] { intake.wakeup.clear() }
    if ready[0] { try hear() }
    takeOrders()
    keepReserve()
    schedule()
    work()
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
    if changes.channel { seeksChannels = true }
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
    if orders.isReloaded || orders.retryAll { carrying.forgetRefusals() }
    let settings = settings
    for (entry, channel, wait) in orders.deferred {
      change(channel) { $0.retries.add(entry, due: settings.monotonic() + wait) }
    }
    if orders.retryAll { for channel in lanes.keys { lanes[channel]?.retries.hasten() } }
    for (job, outcome) in orders.carried { carried(job, outcome) }
  }

  // MARK: When

  var settings: Intake.Settings { intake.shared.withLock { $0.settings } }

  var isResting: Bool { restUntil.map { $0 > settings.monotonic() } ?? false }

  /// Whether one more file of the channel may be taken now.
  func admits(_ channel: String) -> Bool { intake.admits(channel, lanes[channel]?.priority ?? .normal) }

  /// Below the reserve nothing is taken, and so nobody must wait for it.
  private mutating func keepReserve() {
    let settings = settings
    let isWanted = intake.shared.withLock { !$0.waiters.isEmpty }
    let hasChanged = reserve.look(settings.reserve, now: settings.monotonic(), isWanted: isWanted)
    let shortage = reserve.shortage
    let waiters = intake.shared.withLock { shared in
      shared.status.shortage = shortage
      return shortage == nil ? [] : shared.takeWaiters(until: .max)
    }
    for waiter in waiters { waiter.resume() }
    if hasChanged { intake.event(shortage.map { .shortage($0) } ?? .shortageOver) }
  }

  /// Milliseconds to sleep; 0 while there is work that can be done now, nil until something happens.
  private func patience() -> Int32? {
    let (isIdle, wantsScan) = intake.shared.withLock {
      ($0.stopping || $0.status.isPaused, $0.scanRequested > $0.scanCompleted && scanning == nil)
    }
    let now = settings.monotonic()
    if isIdle || reserve.shortage != nil { return reserve.patience(now: now) }
    if isResting { return restUntil.map { Int32(clamping: ($0 - now) / 1_000_000 + 1) } }
    if wantsScan || seeksChannels || turns.contains(where: intake.admits) { return 0 }
    // What is due already waits for room in its lane.
    var moments = lanes.compactMap { channel, lane in
      lane.retries.first.flatMap { $0 > now || !turns.contains(channel) ? $0 : nil }
    }
    moments += notes.lazy.filter { !isQueued($0.key) }.compactMap(\.value.due)
    if scanning == nil { moments.append(nextScan) }
    if watches.needsScans { moments.append(nextPoll) }
    guard let first = moments.min() else { return nil }
    return first <= now ? 0 : Int32(clamping: (first - now) / 1_000_000 + 1)
  }

  /// Turns what has become due into work.
  private mutating func schedule() {
    let settings = settings
    let now = settings.monotonic()
    if let restUntil, restUntil <= now { self.restUntil = nil }
    let isWanted = intake.shared.withLock { $0.scanRequested > $0.scanCompleted }
    if scanning == nil, nextScan <= now || isWanted {
      nextScan = now + settings.scan
      nextPoll = now + settings.poll
      scanning = intake.shared.withLock { $0.scanRequested }
      seeksChannels = true
      scans += 1
      enqueue(FilePath())
      for folder in watches.known { enqueue(folder) }
    }
    if watches.needsScans, nextPoll <= now {
      nextPoll = now + settings.poll
      for folder in watches.scanned { enqueue(folder) }
      if watches.scanned.contains(FilePath()) { seeksChannels = true }
    }
    for (folder, found) in notes where found.due.map({ $0 <= now }) ?? false { enqueue(folder) }
    for (channel, lane) in lanes where lane.retries.first.map({ $0 <= now }) ?? false {
      turns.add(channel, lane.priority)
    }
  }

  /// Claims rest for half a minute after trouble that is not one file's: a full disk, no more descriptors. It is told once,
  /// however often it comes again.
  mutating func rest(_ trouble: String, isOurs: Bool) {
    let isNews = !told.isTold
    told = (isOurs, true)
    restUntil = settings.monotonic() + IntakeRound.restTime
    intake.shared.withLock { $0.status.trouble = trouble }
    if isNews { intake.event(.trouble(trouble)) }
  }

  // MARK: Deferred arrivals

  /// Tries an arrival again. One that cannot be taken back for what the machine lacks now is not forgotten: it waits, twice
  /// as long each time, up to an hour.
  mutating func takeBack(_ entry: RetryQueue.Entry, of channel: String) {
    do throws(SpoolError) { _ = try intake.takeBack(entry.id, from: entry.state) } catch {
      var entry = entry
      let wait = min(IntakeRound.restTime << min(entry.failures, 7), IntakeRound.longestWait)
      entry.failures += 1
      let due = settings.monotonic() + wait
      change(channel) { [entry] in $0.retries.add(entry, due: due) }
      rest("\(error)", isOurs: true)
    }
  }

  /// What a former run deferred.
  private mutating func readRetries() throws(SystemError) {
    let settings = settings
    let now = settings.now()
    let deferred: [ArrivalID]
    do throws(SpoolError) { deferred = try intake.tree.arrivals(.deferred) } catch {
      guard case .system(let cause) = error else { return }
      throw cause
    }
    for id in deferred {
      let due = intake.tree.trouble(of: id, in: .deferred)?.due?.microseconds ?? now
      let channel = ((try? intake.tree.channel(of: id, in: .deferred)) ?? nil) ?? SpoolPath.generalChannel
      let moment = settings.monotonic() + UInt64(clamping: min(due - now, 86_400_000_000)) * 1000
      change(channel) { $0.retries.add(RetryQueue.Entry(id: id, state: .deferred), due: moment) }
    }
  }

  // MARK: Said

  mutating func publish() {
    let settings = settings
    let isResting = isResting
    let all = Array(notes.values)
    let next = lanes.values.compactMap(\.retries.first).min()
    let now = settings.monotonic()
    let (waiting, blocked, stalled) = countsByChannel()
    let watched = watches.changes == toldChanges ? nil : watches.byChannel
    toldChanges = watches.changes
    intake.shared.withLock { shared in
      shared.status.waitingCount = all.reduce(0) { $0 + $1.waitingCount }
      shared.status.blockedCount = all.reduce(0) { $0 + $1.blockedCount }
      shared.status.stalledCount = all.reduce(0) { $0 + $1.stalledCount }
      shared.status.waiting = Array(all.lazy.flatMap(\.waiting.values).prefix(IntakeStatus.listed))
      shared.status.stalled =
        shared.status.stalledCount == 0
        ? [] : Array(all.lazy.flatMap(\.waiting.values).filter { $0.reason == .stalled }.prefix(IntakeStatus.listed))
      shared.status.blocked = Array(all.lazy.flatMap(\.blocked.values).prefix(IntakeStatus.listed))
      shared.status.waitingByChannel = waiting
      shared.status.blockedByChannel = blocked
      shared.status.stalledByChannel = stalled
      shared.status.watches = watches.count
      if let watched { shared.status.watchesByChannel = watched }
      shared.status.watchLimitReached = watches.limitReached
      shared.status.unwatched = watches.unwatched.count
      shared.status.silent = watches.silent.count
      shared.status.backlog = queued.count + walks + carrying.count
      shared.status.nextAttempt = next.map { next in
        Timestamp(microseconds: settings.now() + Int64(next > now ? (next - now) / 1000 : 0))
      }
      if !isResting { shared.status.trouble = nil }
    }
  }

  private func countsByChannel() -> (waiting: [String: Int], blocked: [String: Int], stalled: [String: Int]) {
    var (waiting, blocked, stalled): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
    for (folder, found) in notes where !found.isEmpty {
      let channel = SpoolPath.channel(ofFolder: folder)
      if found.waitingCount > 0 { waiting[channel, default: 0] += found.waitingCount }
      if found.blockedCount > 0 { blocked[channel, default: 0] += found.blockedCount }
      if found.stalledCount > 0 { stalled[channel, default: 0] += found.stalledCount }
    }
    return (waiting, blocked, stalled)
  }
}
