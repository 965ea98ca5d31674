package import Control
internal import Synchronization

/// Tells subscribers what happens, as it happens. A subscriber that reads too slowly loses the oldest events, never the
/// daemon's time or memory; how many it lost is told where they would have stood.
package final class EventHub: Sendable {
  private struct State {
    var published = 0
    var subscriptions = 0
    var subscribers: [Int: AsyncStream<EventStream.Numbered>.Continuation] = [:]
  }

  /// How many events wait for a subscriber at most.
  package static let buffered = 4096
  private let state = Mutex(State())
  /// Those whose stream was let go of, for the next call to leave out. A stream ends under the runtime's lock of its
  /// task, which waking the task takes too: it must not wait for `state`, under whose lock streams are woken.
  private let ended = Mutex<[Int]>([])

  package init() {}

  /// Events from now on, until the stream is let go of or the hub is closed.
  package func subscribe() -> EventStream {
    let (stream, continuation) = AsyncStream<EventStream.Numbered>.makeStream(
      bufferingPolicy: .bufferingNewest(EventHub.buffered))
    return state.withLock { state in
      leaveOut(&state)
      state.subscriptions += 1
      let number = state.subscriptions
      continuation.onTermination = { [weak self] _ in self?.ended.withLock { $0.append(number) } }
      state.subscribers[number] = continuation
      return EventStream(events: stream, first: state.published)
    }
  }

  /// `event` is made only where somebody listens.
  package func publish(_ event: @autoclosure () -> Watch.Reply) {
    state.withLock { state in
      leaveOut(&state)
      let number = state.published
      state.published += 1
      if state.subscribers.isEmpty { return }
      let event = event()
      for subscriber in state.subscribers.values { subscriber.yield((number, event)) }
    }
  }

  /// Ends every stream.
  package func close() {
    let all = state.withLock { state in
      defer { state.subscribers = [:] }
      return Array(state.subscribers.values)
    }
    for subscriber in all { subscriber.finish() }
  }

  private func leaveOut(_ state: inout State) {
    let left = ended.withLock { ended in
      defer { ended = [] }
      return ended
    }
    for number in left { state.subscribers[number] = nil }
  }
}
