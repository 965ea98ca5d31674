internal import Synchronization

/// Keeps what waits for the store within bounds: while more than `limit` bytes of texts wait, no new reading begins.
final class MemoryGate: Sendable {
  private struct State {
    var held = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Suspends while too much is held.
  func pass() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if state.held <= limit { return true }
        state.waiting.append(continuation)
        return false
      }
      if isOpen { continuation.resume() }
    }
  }

  func hold(_ bytes: Int) { state.withLock { $0.held += bytes } }

  func release(_ bytes: Int) {
    let free = state.withLock { state in
      state.held -= bytes
      guard state.held <= limit else { return [CheckedContinuation<Void, Never>]() }
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in free { waiter.resume() }
  }
}
