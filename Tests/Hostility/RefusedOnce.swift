package import Platform
internal import Synchronization
package import SystemPackage

/// The next call of a name fails for want of memory; all others are made.
package final class RefusedOnce: SyscallWitness {
  private let call: String
  private let isRefused = Atomic(false)

  package init(_ call: String) { self.call = call }

  package func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    guard call == self.call else { return nil }
    return isRefused.exchange(true, ordering: .relaxed) ? nil : .noMemory
  }

  package func willDo(_ effect: DiskEffect) {}
  package func did(_ effect: DiskEffect, result: Int64) {}
  package func failed(_ effect: DiskEffect) {}
}
