package import Control

/// What happened since a subscription, in order; `missed` tells of a gap, before the event behind it.
package struct EventStream: AsyncSequence, Sendable {
  /// An event and how many there were for the subscriber before it.
  typealias Numbered = (number: Int, event: Watch.Reply)

  let events: AsyncStream<Numbered>

  package func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  package struct Iterator: AsyncIteratorProtocol {
    fileprivate var events: AsyncStream<Numbered>.Iterator
    fileprivate var expected = 0
    private var behindGap: Watch.Reply?

    fileprivate init(events: AsyncStream<Numbered>.Iterator) { self.events = events }

    package mutating func next() async -> Watch.Reply? { await next(isolation: #isolation) }

    package mutating func next(isolation actor: isolated (any Actor)?) async -> Watch.Reply? {
      if let event = behindGap {
        behindGap = nil
        return event
      }
      guard let (number, event) = await events.next(isolation: actor) else { return nil }
      let missed = number - expected
      expected = number + 1
      if missed == 0 { return event }
      behindGap = event
      return Watch.Reply(time: event.time, event: .missed, missed: missed)
    }
  }
}
