internal import CLinux
internal import Cage
internal import Glibc

/// Locks a copy of the template down for nothing, to learn what this system can do before a document depends on it.
enum Rehearsal {
  /// Adds to `lockdown.skipped` what cannot be done, and returns it as sentences.
  static func run(_ lockdown: inout Lockdown) -> [String] {
    while let failed = trial(lockdown), lockdown.skip(failed) {}
    return lockdown.skipped.map(\.name)
  }

  private static func trial(_ lockdown: Lockdown) -> Lockdown.Step? {
    let pid = vigil_copy_process(0)
    if pid == 0 {
      var lockdown = lockdown
      let failed = lockdown.apply(document: 0, reply: 1, request: ReadRequest(CageLimits()))
      _exit(failed?.rawValue ?? 0)
    }
    var status: Int32 = 0
    guard pid > 0, waitpid(pid, &status, 0) == pid, status & 0x7F == 0 else { return .filter }
    return Lockdown.Step(rawValue: status >> 8 & 0xFF)
  }
}
