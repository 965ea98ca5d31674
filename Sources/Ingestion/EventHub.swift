package import Control
internal import Synchronization

/// Tells subscribers what happens, as it happens. A subscriber that reads too slowly loses the oldest events, never the
/// daemon's time or memory; how many it lost is told before the next one.
package final class EventHub: Sendable {
  private struct Subscriber {
    let continuation: AsyncStream<Watch.Reply>.Continuation
    var missed = 0
  }

  private static let buffered = 4096
  private let subscribers = Mutex<[Int: Subscriber]>([:])
  private let numbers = Mutex(0)

  package init() {}

  /// Events from now on, until the stream is let go of or the hub is closed.
  package func subscribe() -> AsyncStream<Watch.Reply> {
    let number = numbers.withLock { number in
      number += 1
      return number
    }
    let (stream, continuation) = AsyncStream<Watch.Reply>.makeStream(
      bufferingPolicy: .bufferingNewest(EventHub.buffered))
    continuation.onTermination = { [weak self] _ in self?.subscribers.withLock { $0[number] = nil } }
    subscribers.withLock { $0[number] = Subscriber(continuation: continuation) }
    return stream
  }

  package func publish(_ event: @autoclosure () -> Watch.Reply) {
    subscribers.withLock { subscribers in
      if subscribers.isEmpty { return }
      let event = event()
      for (number, subscriber) in subscribers {
        if subscriber.missed > 0 {
          let note = Watch.Reply(time: event.time, event: .missed, missed: subscriber.missed)
          if case .enqueued = subscriber.continuation.yield(note) { subscribers[number]?.missed = 0 }
        }
        if case .dropped = subscriber.continuation.yield(event) { subscribers[number]?.missed += 1 }
      }
    }
  }

  /// Ends every stream.
  package func close() {
    let all = subscribers.withLock { subscribers in
      defer { subscribers = [:] }
      return Array(subscribers.values)
    }
    for subscriber in all { subscriber.continuation.finish() }
  }
}
