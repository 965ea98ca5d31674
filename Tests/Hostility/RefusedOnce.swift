package import Platform
internal import Synchronization
package import SystemPackage

/// The n-th call of a name fails for want of memory; all others are made.
package final class RefusedOnce: SyscallWitness {
  private let call: String
  private let place: String?
  private let number: Int
  private let seen = Atomic(0)

  /// `number` counts from 1. Where a folder's name is given, only syncs and removals of files below one are counted.
  package init(_ call: String, below place: String? = nil, number: Int = 1) {
    self.call = call
    self.place = place
    self.number = number
  }

  package func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    guard call == self.call else { return nil }
    if let place, RefusedOnce.path(of: effect)?.contains("/\(place)/") != true { return nil }
    return seen.wrappingAdd(1, ordering: .relaxed).newValue == number ? .noMemory : nil
  }

  private static func path(of effect: DiskEffect?) -> String? {
    switch effect {
    case .sync(let file): OpenPath.of(file)
    case .remove(let directory, let name): "\(OpenPath.of(directory))/\(name)"
    default: nil
    }
  }

  package func willDo(_ effect: DiskEffect) {}
  package func did(_ effect: DiskEffect, result: Int64) {}
  package func failed(_ effect: DiskEffect) {}
}
