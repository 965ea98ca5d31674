internal import Synchronization

/// Where a witness of system calls is set. A daemon has none, and pays one relaxed load of a flag for each call.
package enum Interception {
  private static let isOn = Atomic<Bool>(false)
  private static let present = Mutex<(any SyscallWitness)?>(nil)
  /// Held from `willDo` to the end of its call, so that what is told is in the order in which it happened.
  static let turn = Mutex(())

  static var witness: (any SyscallWitness)? {
    guard isOn.load(ordering: .relaxed) else { return nil }
    return present.withLock { $0 }
  }

  /// Replaces the witness. Calls that have begun end with the former one.
  package static func set(_ witness: (any SyscallWitness)?) {
    present.withLock { $0 = witness }
    isOn.store(witness != nil, ordering: .relaxed)
  }
}
