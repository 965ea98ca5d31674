import CLinux
import Glibc

/// A system that lacks a part of the cage, by a filter that answers one system call with ENOSYS.
enum OlderSystem: String, CaseIterable {
  case landlock = "without-landlock"
  case seccomp = "without-seccomp"

  init?(named program: String) {
    guard let found = OlderSystem.allCases.first(where: { program.hasSuffix($0.rawValue) }) else { return nil }
    self = found
  }

  func pretend() {
    // landlock_create_ruleset(2) has one number everywhere, seccomp(2) does not.
    let call: UInt32 = self == .landlock ? 444 : UInt32(VIGIL_SECCOMP_CALL)
    // struct sock_filter: load the number, compare, refuse, allow.
    let program: [(UInt16, UInt8, UInt8, UInt32)] = [
      (0x20, 0, 0, 0), (0x15, 0, 1, call), (0x06, 0, 0, 0x0005_0000 | UInt32(ENOSYS)), (0x06, 0, 0, 0x7FFF_0000),
    ]
    _ = vigil_prctl(VIGIL_SET_NO_NEW_PRIVS, 1)
    _ = program.withUnsafeBytes { vigil_seccomp_load($0.baseAddress, program.count) }
  }
}
