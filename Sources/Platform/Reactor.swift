internal import CLinux
internal import Synchronization
internal import SystemPackage

/// Lets tasks wait for descriptors: one thread sits in epoll_wait(2) for all of them.
///
/// Waits are for one event (EPOLLONESHOT). The thread wakes for an event, for the earliest deadline and for a deadline
/// set earlier than that; otherwise never. A descriptor stays open until every wait on it has returned.
package final class Reactor: Sendable {
  package enum Outcome: Sendable {
    case ready
    case timedOut
    /// The waiting task was cancelled, or the reactor closed.
    case cancelled
    /// The kernel does not watch the descriptor: it has no memory, or too many are watched (epoll_ctl(2)), or it is none
    /// that can be waited for.
    case refused
  }

  private let epoll: OwnedDescriptor
  private let wakeup: Wakeup
  private let state = Mutex(ReactorState())
  private let ids = Atomic<UInt64>(0)

  package init() throws(SystemError) {
    epoll = OwnedDescriptor(owning: try Syscall.shim("epoll_create1") { vigil_epoll() })
    wakeup = try Wakeup()
    try Syscall.shim("epoll_ctl") {
      vigil_epoll_add(epoll.raw, wakeup.descriptor.raw, VIGIL_EPOLLIN, Reactor.wakeupTag)
    }
    try BlockingThread.start("reactor") { [self] in while turn() {} }
  }

  /// Ends the thread; every wait, now and later, returns `cancelled`.
  package func close() {
    let left = state.withLock { state in
      state.isClosed = true
      return state.waiters.keys.compactMap { state.remove($0) }
    }
    for waiter in left { waiter.continuation.resume(returning: .cancelled) }
    wakeup.ring()
  }

  package func readable(_ descriptor: Int32, until deadline: ContinuousClock.Instant? = nil) async -> Outcome {
    await wait(descriptor, VIGIL_EPOLLIN, deadline)
  }

  package func writable(_ descriptor: Int32, until deadline: ContinuousClock.Instant? = nil) async -> Outcome {
    await wait(descriptor, VIGIL_EPOLLOUT, deadline)
  }

  /// Waits until the other side of a socket has closed it altogether; that it sends no more is not enough.
  package func hungUp(_ descriptor: Int32, until deadline: ContinuousClock.Instant? = nil) async -> Outcome {
    await wait(descriptor, 0, deadline)
  }

  /// Waits for nothing but time.
  package func rest(until deadline: ContinuousClock.Instant) async -> Outcome {
    await wait(Reactor.nothing, 0, deadline)
  }

  /// In place of a descriptor, where there is none to wait for.
  private static let nothing: Int32 = -1
  private static let wakeupTag = UInt64.max

  private func wait(_ descriptor: Int32, _ interest: UInt32, _ deadline: ContinuousClock.Instant?) async -> Outcome {
    let id = ids.add(1, ordering: .relaxed).newValue
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waiter = ReactorState.Waiter(
          descriptor: descriptor, interest: interest, deadline: deadline, continuation: continuation)
        register(waiter, id)
      }
    } onCancel: {
      state.withLock { $0.remove(id) }?.continuation.resume(returning: .cancelled)
    }
  }

  private func register(_ waiter: ReactorState.Waiter, _ id: UInt64) {
    // Cancellation sets its flag before `onCancel` runs: whichever comes second under the lock sees the other.
    let (end, ring): (Outcome?, Bool) = state.withLock { state in
      guard !state.isClosed, !Task.isCancelled else { return (.cancelled, false) }
      state.add(waiter, id)
      guard waiter.descriptor == Reactor.nothing || arm(waiter.descriptor, &state) else {
        _ = state.remove(id)
        return (.refused, false)
      }
      guard let deadline = waiter.deadline, state.alarm.map({ deadline < $0 }) ?? true else { return (nil, false) }
      state.alarm = deadline
      return (nil, true)
    }
    if let end { waiter.continuation.resume(returning: end) }
    if ring { wakeup.ring() }
  }

  /// False when the kernel refuses the descriptor.
  private func arm(_ descriptor: Int32, _ state: inout ReactorState) -> Bool {
    let (interest, tag) = state.arm(descriptor)
    let events = interest | VIGIL_EPOLLONESHOT
    do throws(SystemError) {
      do throws(SystemError) {
        try Syscall.shim("epoll_ctl") { vigil_epoll_modify(epoll.raw, descriptor, events, tag) }
      } catch  where error.errno == .noSuchFileOrDirectory {
        try Syscall.shim("epoll_ctl") { vigil_epoll_add(epoll.raw, descriptor, events, tag) }
      }
      return true
    } catch { return false }
  }

  /// One round of the thread; false when it shall end.
  private func turn() -> Bool {
    var events = [vigil_event](repeating: vigil_event(), count: 64)
    let count = vigil_epoll_wait(epoll.raw, &events, 64, timeout())
    let now = ContinuousClock.now
    var resumed: [(ReactorState.Waiter, Outcome)] = []
    let goesOn = state.withLock { state in
      for event in events.prefix(max(0, Int(count))) {
        if event.tag == Reactor.wakeupTag { wakeup.clear() } else { take(event, &state, &resumed) }
      }
      for id in state.due(at: now) { if let waiter = state.remove(id) { resumed.append((waiter, .timedOut)) } }
      return !state.isClosed
    }
    for (waiter, outcome) in resumed { waiter.continuation.resume(returning: outcome) }
    return goesOn
  }

  private func take(
    _ event: vigil_event, _ state: inout ReactorState, _ resumed: inout [(ReactorState.Waiter, Outcome)]
  ) {
    guard let descriptor = state.descriptor(of: event.tag) else { return }
    let end = event.events & (VIGIL_EPOLLHUP | VIGIL_EPOLLERR) != 0
    for id in state.waiting(on: descriptor)
    where end || event.events & (state.waiters[id]?.interest ?? 0) != 0 {
      if let waiter = state.remove(id) { resumed.append((waiter, .ready)) }
    }
    guard !state.waiting(on: descriptor).isEmpty, !arm(descriptor, &state) else { return }
    for id in state.waiting(on: descriptor) {
      if let waiter = state.remove(id) { resumed.append((waiter, .refused)) }
    }
  }

  private func timeout() -> Int32 {
    state.withLock { state in
      state.alarm = state.nextDeadline
      guard let alarm = state.alarm else { return -1 }
      let left = ContinuousClock.now.duration(to: alarm).components
      guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
      return Int32(
        clamping: left.seconds.multipliedReportingOverflow(by: 1000).partialValue
          + left.attoseconds / 1_000_000_000_000_000 + 1)
    }
  }
}
