internal import Synchronization

/// How much of all clients' calls is in memory, for which there is one bound: each has its own (`ControlLimits.messageSize`),
/// but many together could fill the memory.
final class HeldBytes: Sendable {
  private let limit: Int
  private let held = Atomic<Int>(0)

  init(limit: Int) { self.limit = limit }

  /// False, and nothing is taken, where there is no room for so many bytes more.
  func take(_ count: Int) -> Bool {
    let sum = held.wrappingAdd(count, ordering: .relaxed).newValue
    if sum <= limit { return true }
    give(back: count)
    return false
  }

  func give(back count: Int) { held.wrappingSubtract(count, ordering: .relaxed) }
}
