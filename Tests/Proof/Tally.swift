import Synchronization

/// Counts from 0, for all threads.
final class Tally: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .relaxed) }

  /// What it was before.
  @discardableResult
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue }
}
