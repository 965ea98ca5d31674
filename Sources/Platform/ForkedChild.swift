internal import CLinux
internal import Glibc

/// A child of this process held by its number, which no other process can get before it is reaped. Whoever holds it
/// calls `reap` until that says true, or leaves it to its group's end (see `ChildProcess.endGroup`).
package struct ForkedChild: Sendable {
  package let pid: Int32

  package init(pid: Int32) { self.pid = pid }

  /// SIGKILL; does nothing when it has ended already.
  package func kill() { _ = Glibc.kill(pid, SIGKILL) }

  /// Blocks until it has ended. It is still to be reaped.
  package func end() throws(SystemError) -> ProcessEnd {
    var code: Int32 = 0
    var status: Int32 = 0
    try Syscall.shim("waitid") { vigil_wait_child(pid, WNOWAIT, &code, &status) }
    return code == Int32(CLD_EXITED) ? .exited(status) : .signalled(status)
  }

  /// Reaps it if it has ended; true when there is nothing left to reap.
  package func reap() -> Bool {
    var code: Int32 = 0
    var status: Int32 = 0
    let result = vigil_wait_child(pid, WNOHANG, &code, &status)
    return result > 0 || result == -ECHILD
  }

  /// A descriptor for poll(2) that becomes readable when it has ended: pidfd_open(2).
  package func readiness() throws(SystemError) -> OwnedDescriptor {
    OwnedDescriptor(owning: try Syscall.shim("pidfd_open") { vigil_pidfd_open(pid) })
  }
}
