internal import Synchronization

/// A value that tasks can wait on until it is as they want it; so tests wait for what happens, not for time.
final class Signal<Value: Sendable>: Sendable {
  private struct Waiter {
    let condition: @Sendable (Value) -> Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct Content {
    var value: Value
    var waiters: [Int: Waiter] = [:]
    var next = 0
  }

  private let content: Mutex<Content>

  init(_ value: Value) { content = Mutex(Content(value: value)) }

  var value: Value { content.withLock { $0.value } }

  func update(_ change: @Sendable (inout Value) -> Void) {
    let woken = content.withLock { content in
      change(&content.value)
      let woken = content.waiters.filter { $0.value.condition(content.value) }
      for key in woken.keys { content.waiters[key] = nil }
      return woken.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume() }
  }

  /// Returns when the condition holds, or the task is cancelled.
  func wait(_ condition: @escaping @Sendable (Value) -> Bool) async {
    let number = content.withLock { content in
      content.next += 1
      return content.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDue = content.withLock { content in
          if condition(content.value) || Task.isCancelled { return true }
          content.waiters[number] = Waiter(condition: condition, continuation: continuation)
          return false
        }
        if isDue { continuation.resume() }
      }
    } onCancel: {
      content.withLock { $0.waiters.removeValue(forKey: number) }?.continuation.resume()
    }
  }
}
