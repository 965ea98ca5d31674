import Synchronization

/// The cage's clock, which goes by itself and can be told to go on: what has to rest for seconds need not be waited for.
final class CageClock: Sendable {
  private let ahead = Atomic<Int64>(0)

  var now: SuspendingClock.Instant { .now + .seconds(ahead.load(ordering: .relaxed)) }

  func advance(seconds: UInt64) { ahead.wrappingAdd(Int64(seconds), ordering: .relaxed) }
}
