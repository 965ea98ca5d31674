import Platform
import Synchronization
import SystemPackage

/// The next call of a name fails for want of memory; all others are made.
final class RefusedOnce: SyscallWitness {
  private let call: String
  private let isRefused = Atomic(false)

  init(_ call: String) { self.call = call }

  func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    guard call == self.call else { return nil }
    return isRefused.exchange(true, ordering: .relaxed) ? nil : .noMemory
  }

  func willDo(_ effect: DiskEffect) {}
  func did(_ effect: DiskEffect, result: Int64) {}
  func failed(_ effect: DiskEffect) {}
}
