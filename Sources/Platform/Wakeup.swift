internal import CLinux
internal import Glibc

/// An eventfd(2) that any thread can ring and one thread waits on with poll(2). Rings between two looks collapse.
package final class Wakeup: Sendable {
  package let descriptor: OwnedDescriptor

  package init() throws(SystemError) {
    descriptor = OwnedDescriptor(owning: try Syscall.shim("eventfd") { vigil_eventfd() })
  }

  package func ring() {
    var one: UInt64 = 1
    // EAGAIN means that 2^64 - 2 rings are pending: the sleeper will wake all the same.
    _ = write(descriptor.raw, &one, 8)
  }

  /// Takes all rings so far.
  package func clear() {
    var count: UInt64 = 0
    _ = read(descriptor.raw, &count, 8)
  }
}
