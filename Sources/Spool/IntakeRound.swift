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
  /// When the scan began that runs or ran last, and the one before it.
  var scanBegan: (before: UInt64, last: UInt64) = (0, 0)
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
  var nextScan: UInt64 = 0
  var nextPoll: UInt64 = 0
  var restUntil: UInt64?
  /// Trouble that was told and has not ended since. Of the store's, only an arrival that is settled shows the end; of our
  /// own, a scan that comes through.
  var told: (isOurs: Bool, isTold: Bool) = (false, false)
  /// Those changes of the watches that everybody was told of.
  var toldChanges = -1
  var reserve = ReserveWatch()

  static let restTime: UInt64 = 30_000_000_000
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
}
