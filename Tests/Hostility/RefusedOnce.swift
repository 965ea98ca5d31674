package import Platform
internal import Synchronization
package import SystemPackage

/// The n-th call of a name fails for want of memory; all others are made.
package final class RefusedOnce: SyscallWitness {
  private let call: String
  private let place: String?
  private let number: Int
  private let seen = Atomic(0)

  /// `number` counts from 1. Of syncs, only those of files below a folder of this name are counted, where one is given.
  package init(_ call: String, below place: String? = nil, number: Int = 1) {
    self.call = call
    self.place = place
    self.number = number
  }

  package func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    guard call == self.call else { return nil }
    if let place, case .sync(let file) = effect, !OpenPath.of(file).contains("/\(place)/") { return nil }
    return seen.wrappingAdd(1, ordering: .relaxed).newValue == number ? .noMemory : nil
  }

  package func willDo(_ effect: DiskEffect) {}
  package func did(_ effect: DiskEffect, result: Int64) {}
  package func failed(_ effect: DiskEffect) {}
}
