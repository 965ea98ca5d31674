internal import CLinux
internal import Glibc

/// A value guarded by a lock that threads can wait on: for blocking threads only, never for a task.
///
/// `@unchecked Sendable` because the compiler cannot see that `state` is touched under the mutex alone; it is private
/// and every access in this file holds the mutex. (`Synchronization.Mutex` has no condition to wait for.)
package final class Monitor<State>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Changes the state, then wakes every waiter so that each can look again.
  package func update<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    let result = try change(body)
    // The lock is free again: a woken thread need not wait for it at once.
    pthread_cond_broadcast(condition)
    return result
  }

  /// Changes the state, then wakes one waiter: for monitors whose waiters all wait for the same and take one thing each.
  package func offer<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    let result = try change(body)
    pthread_cond_signal(condition)
    return result
  }

  private func change<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }

  /// As `wait(until:)`, but gives up after so many seconds and returns nil.
  package func wait<Result>(seconds: Int, until body: (inout State) -> Result?) -> Result? {
    var end = timespec()
    clock_gettime(CLOCK_REALTIME, &end)
    end.tv_sec += seconds
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) { return result }
      if pthread_cond_timedwait(condition, mutex, &end) == ETIMEDOUT { return body(&state) }
    }
  }

  /// Blocks until `body` returns a value; it is asked at once, and again after each `update`.
  package func wait<Result>(until body: (inout State) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) { return result }
      pthread_cond_wait(condition, mutex)
    }
  }
}
