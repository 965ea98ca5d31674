import Model
import Platform
import Synchronization

/// Time that goes on only when it is told to.
final class ProofClock: Sendable {
  private static let start: UInt64 = 1_800_000_000
  fileprivate let microseconds = Atomic<UInt64>(0)
  /// What the wall clock shows beside the truth, in microseconds.
  private let error = Atomic<Int64>(0)

  init(after former: ProofClock? = nil) {
    if let former { microseconds.store(former.microseconds.load(ordering: .relaxed) + 1_000_000, ordering: .relaxed) }
  }

  /// Each look is a microsecond later, so that no two arrivals share a moment.
  var now: Int64 {
    let passed = microseconds.wrappingAdd(1, ordering: .relaxed).newValue
    return Int64(ProofClock.start * 1_000_000 + passed) + error.load(ordering: .relaxed)
  }

  var monotonic: UInt64 { (1_000_000 + microseconds.load(ordering: .relaxed)) * 1000 }

  func advance(seconds: UInt64) { microseconds.wrappingAdd(seconds * 1_000_000, ordering: .relaxed) }

  /// The wall clock jumps; time goes on as before.
  func jump(seconds: Int64) { error.wrappingAdd(seconds * 1_000_000, ordering: .relaxed) }
}
