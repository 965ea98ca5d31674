internal import CLinux
internal import Glibc

/// A process that only this one can reap, held by a pidfd: see pidfd_open(2). Whoever holds it must `wait`, or a
/// zombie stays until the daemon ends.
package struct ChildProcess: ~Copyable, Sendable {
  package let pid: Int32
  private let descriptor: OwnedDescriptor

  /// Takes a child that is already running; it is killed and reaped when no descriptor can be had for it.
  private init(adopting pid: Int32) throws(SystemError) {
    self.pid = pid
    do {
      descriptor = OwnedDescriptor(owning: try Syscall.shim("pidfd_open") { vigil_pidfd_open(pid) })
    } catch {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      while waitpid(pid, &status, 0) == -1, errno == EINTR {}
      throw error
    }
  }

  /// Starts `executable` in a session of its own, with `channel` as its descriptor 3, /dev/null as 0 and 1, this
  /// process's standard error, and nothing else of this process: no descriptor, signal setting or variable.
  package init(
    spawning executable: String, arguments: [String], environment: [String], channel: borrowing OwnedDescriptor
  ) throws(SystemError) {
    var argumentPointers = ([executable] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    let pid = vigil_spawn(executable, &argumentPointers, &environmentPointers, channel.raw)
    _ = try Syscall.shim("posix_spawn", on: executable) { pid }
    try self.init(adopting: pid)
  }

  /// Becomes readable when the process has ended; for poll(2) only.
  package var readiness: Int32 { descriptor.raw }

  /// Does nothing when it has ended already.
  package func signal(_ signal: Int32) { _ = vigil_pidfd_signal(descriptor.raw, signal) }

  /// Reaps it, and blocks until it has ended. Once only.
  package func wait() throws(SystemError) -> ProcessEnd {
    var code: Int32 = 0
    var status: Int32 = 0
    try Syscall.shim("waitid") { vigil_wait(descriptor.raw, 0, &code, &status) }
    return code == Int32(CLD_EXITED) ? .exited(status) : .signalled(status)
  }

  /// Kills and reaps every child of this process that is left in the process group of this one, itself included.
  /// Instead of `wait`: until it is reaped, no other group can have its number.
  package func endGroup() {
    kill(-pid, SIGKILL)
    while true {
      let result = vigil_wait_group(pid, 0)
      guard result > 0 || result == -EINTR else { return }
    }
  }
}
