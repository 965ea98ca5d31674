package import Control
internal import Synchronization

/// Tells subscribers what happens, as it happens. A subscriber that reads too slowly loses the oldest events, never the
/// daemon's time or memory; how many it lost is told where they would have stood.
package final class EventHub: Sendable {
  private struct State {
    var subscriptions = 0
    var subscribers: [Int: Subscriber] = [:]
  }

  private struct Subscriber {
    let continuation: AsyncStream<EventStream.Numbered>.Continuation
    let admits: @Sendable (Watch.Reply) -> Bool
    /// Events that were for it.
    var published = 0
  }

  /// How many events wait for a subscriber at most.
  package static let buffered = 4096
  private let state = Mutex(State())
  /// Those whose stream was let go of, for the next call to leave out. A stream ends under the runtime's lock of its
  /// task, which waking the task takes too: it must not wait for `state`, under whose lock streams are woken.
  private let ended = Mutex<[Int]>([])

  package init() {}

  /// Events from now on, until the stream is let go of or the hub is closed. What `admits` does not let pass is none for
  /// the subscriber, not even one that was missed; it is called under a lock and must not block.
  package func subscribe(
    where admits: @escaping @Sendable (Watch.Reply) -> Bool = { _ in true }
  ) -> EventStream {
    let (stream, continuation) = AsyncStream<EventStream.Numbered>.makeStream(
      bufferingPolicy: .bufferingNewest(EventHub.buffered))
    return state.withLock { state in
      leaveOut(&state)
      state.subscriptions += 1
      let number = state.subscriptions
      continuation.onTermination = { [weak self] _ in self?.ended.withLock { $0.append(number) } }
      state.subscribers[number] = Subscriber(continuation: continuation, admits: admits)
      return EventStream(events: stream)
    }
  }

  /// `event` is made only where somebody listens.
  package func publish(_ event: @autoclosure () -> Watch.Reply) {
    state.withLock { state in
      leaveOut(&state)
      if state.subscribers.isEmpty { return }
      let event = event()
      for place in state.subscribers.indices where state.subscribers.values[place].admits(event) {
        let subscriber = state.subscribers.values[place]
        subscriber.continuation.yield((subscriber.published, event))
        state.subscribers.values[place].published += 1
      }
    }
  }

  /// Ends every stream.
  package func close() {
    let all = state.withLock { state in
      defer { state.subscribers = [:] }
      return Array(state.subscribers.values)
    }
    for subscriber in all { subscriber.continuation.finish() }
  }

  private func leaveOut(_ state: inout State) {
    let left = ended.withLock { ended in
      defer { ended = [] }
      return ended
    }
    for number in left { state.subscribers[number] = nil }
  }
}
