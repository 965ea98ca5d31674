package import Platform
internal import Synchronization
package import SystemPackage

/// From a moment on some calls fail, until it is lifted.
package final class RefusedAfter: SyscallWitness {
  private let calls: Set<String>
  private let errno: Errno
  private let first: String
  private let number: Int
  private let seen = Atomic(0)
  private let isLifted = Atomic(false)
  private let count = Atomic(0)

  /// The moment is the `number`th call named `first`, counted from 1, which itself is made.
  package init(_ calls: Set<String>, _ errno: Errno, after first: String, number: Int) {
    self.calls = calls
    self.errno = errno
    self.first = first
    self.number = number
  }

  /// How many were refused so far.
  package var refusals: Int { count.load(ordering: .relaxed) }

  package func lift() { isLifted.store(true, ordering: .relaxed) }

  package func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    if call == first { seen.wrappingAdd(1, ordering: .relaxed) }
    guard calls.contains(call), !isLifted.load(ordering: .relaxed) else { return nil }
    guard seen.load(ordering: .relaxed) >= number else { return nil }
    count.wrappingAdd(1, ordering: .relaxed)
    return errno
  }

  package func willDo(_ effect: DiskEffect) {}
  package func did(_ effect: DiskEffect, result: Int64) {}
  package func failed(_ effect: DiskEffect) {}
}
