internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// When there is something to do.
extension IntakeRound {
  var settings: Intake.Settings { intake.shared.withLock { $0.settings } }

  var isResting: Bool { restUntil.map { $0 > settings.monotonic() } ?? false }

  /// Whether one more file of the channel may be taken now.
  func admits(_ channel: String) -> Bool { intake.admits(channel, lanes[channel]?.priority ?? .normal) }

  /// Below the reserve nothing is taken, and so nobody must wait for it.
  mutating func keepReserve() {
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
  func patience() -> Int32? {
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
  mutating func schedule() {
    let settings = settings
    let now = settings.monotonic()
    if let restUntil, restUntil <= now { self.restUntil = nil }
    let isWanted = intake.shared.withLock { $0.scanRequested > $0.scanCompleted }
    if scanning == nil, nextScan <= now || isWanted {
      nextScan = now + settings.scan
      nextPoll = now + settings.poll
      scanning = intake.shared.withLock { $0.scanRequested }
      scanBegan = (scanBegan.last, now)
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
}
