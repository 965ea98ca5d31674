internal import CLinux
internal import Glibc
internal import SystemPackage

/// Whether somebody has a file open for writing, asked by a read lease (fcntl(2), F_SETLEASE).
package enum Lease {
  package enum Answer: Sendable {
    /// Nobody has it open for writing.
    case quiet
    /// Somebody has.
    case beingWritten
    /// The kernel does not say: the file is another user's and CAP_LEASE is missing, or the file system has no leases.
    case unknown
  }

  /// Takes a read lease and gives it back at once. The descriptor must be open for reading only. A writer who comes
  /// between the two waits for microseconds; SIGIO, by which the kernel says so, must be ignored by the process.
  package static func ask(_ descriptor: Int32) -> Answer {
    do {
      try Syscall.shim("fcntl") { vigil_set_lease(descriptor, Int32(F_RDLCK)) }
      try Syscall.shim("fcntl") { vigil_set_lease(descriptor, Int32(F_UNLCK)) }
      return .quiet
    } catch {
      return error.errno == .resourceTemporarilyUnavailable ? .beingWritten : .unknown
    }
  }
}
