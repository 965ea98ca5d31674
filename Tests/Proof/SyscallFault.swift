import Platform
import SystemPackage

/// Which system calls fail, and how.
protocol SyscallFault: Sendable {
  func refusal(of call: String, doing effect: DiskEffect?) -> Errno?
}
