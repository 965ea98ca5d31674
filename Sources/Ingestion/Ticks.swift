/// An asynchronous sequence of moments at a fixed distance, the first one at once. It ends when its task is cancelled.
package struct Ticks: AsyncSequence, Sendable {
  package struct Iterator: AsyncIteratorProtocol {
    private let interval: Duration
    private var next = ContinuousClock.now

    init(interval: Duration) { self.interval = interval }

    package mutating func next(isolation actor: isolated (any Actor)?) async throws(Never) -> ContinuousClock.Instant? {
      do { try await ContinuousClock().sleep(until: next) } catch { return nil }
      defer { next += interval }
      return next
    }

    package mutating func next() async -> ContinuousClock.Instant? { await next(isolation: nil) }
  }

  private let interval: Duration

  package init(every interval: Duration) { self.interval = interval }

  package func makeAsyncIterator() -> Iterator { Iterator(interval: interval) }
}
