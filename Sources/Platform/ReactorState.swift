/// Who waits for what, for the `Reactor`'s lock to guard.
struct ReactorState {
  struct Waiter {
    let descriptor: Int32
    let interest: UInt32
    let deadline: ContinuousClock.Instant?
    let continuation: CheckedContinuation<Reactor.Outcome, Never>
  }

  private(set) var waiters: [UInt64: Waiter] = [:]
  /// The waiters of a descriptor: one that reads, one that writes, one that looks for the end.
  private var byDescriptor: [Int32: [UInt64]] = [:]
  /// Those of `waiters` that have a deadline: few, so that finding the next one is quick.
  private var timed: [UInt64: ContinuousClock.Instant] = [:]
  /// Counts armings, so that an event of an earlier one, which may be of an earlier owner of the same number, is known.
  private var armings: [Int32: UInt32] = [:]
  private var arming: UInt32 = 0
  /// When the thread will wake by itself.
  var alarm: ContinuousClock.Instant?
  var isClosed = false

  mutating func add(_ waiter: Waiter, _ id: UInt64) {
    waiters[id] = waiter
    byDescriptor[waiter.descriptor, default: []].append(id)
    if let deadline = waiter.deadline { timed[id] = deadline }
  }

  mutating func remove(_ id: UInt64) -> Waiter? {
    guard let waiter = waiters.removeValue(forKey: id) else { return nil }
    timed[id] = nil
    byDescriptor[waiter.descriptor]?.removeAll { $0 == id }
    if byDescriptor[waiter.descriptor]?.isEmpty == true {
      byDescriptor[waiter.descriptor] = nil
      armings[waiter.descriptor] = nil
    }
    return waiter
  }

  /// All that is waited for on a descriptor, and the tag that its next event will carry.
  mutating func arm(_ descriptor: Int32) -> (interest: UInt32, tag: UInt64) {
    arming &+= 1
    armings[descriptor] = arming
    let interest = byDescriptor[descriptor, default: []].reduce(0) { $0 | (waiters[$1]?.interest ?? 0) }
    return (interest, UInt64(arming) << 32 | UInt64(UInt32(bitPattern: descriptor)))
  }

  /// The descriptor an event is about; nil if its arming is history.
  func descriptor(of tag: UInt64) -> Int32? {
    let descriptor = Int32(bitPattern: UInt32(truncatingIfNeeded: tag))
    return armings[descriptor] == UInt32(tag >> 32) ? descriptor : nil
  }

  func waiting(on descriptor: Int32) -> [UInt64] { byDescriptor[descriptor, default: []] }

  func due(at moment: ContinuousClock.Instant) -> [UInt64] { timed.filter { $0.value <= moment }.map(\.key) }

  var nextDeadline: ContinuousClock.Instant? { timed.values.min() }
}
