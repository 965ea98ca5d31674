package import SystemPackage

/// Looks at this process's system calls while they are made, and may refuse them: how tests learn in which order things
/// become durable, and what happens when a call fails.
package protocol SyscallWitness: Sendable {
  /// Called before each call that `Syscall` makes, from any thread. An error stands for the call's own, and the call is
  /// not made; EINTR is taken as the kernel's would be, and the call tried again.
  func refusal(of call: String, doing effect: DiskEffect?) -> Errno?

  /// Called before a call with an effect. From here to `did` or `failed` no other call with one is made.
  func willDo(_ effect: DiskEffect)

  /// The call succeeded.
  func did(_ effect: DiskEffect, result: Int64)

  /// The call failed, and changed nothing that is told.
  func failed(_ effect: DiskEffect)
}
