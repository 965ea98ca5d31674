import Foundation
import Glibc

/// A control group of the kernel for a daemon and its readers, whose memory can be limited (cgroups(7), of either
/// version). Gone with this object; needs root and a memory controller that is not somebody else's.
final class MemoryGroup {
  private static let first = "/sys/fs/cgroup/memory"
  private static let second = "/sys/fs/cgroup"

  private static var isOfTheFirst: Bool { access(first + "/memory.limit_in_bytes", F_OK) == 0 }

  static var canBeMade: Bool {
    guard geteuid() == 0 else { return false }
    if isOfTheFirst { return access(first, W_OK) == 0 }
    let given = (try? String(contentsOfFile: second + "/cgroup.subtree_control", encoding: .utf8)) ?? ""
    return given.contains("memory") && access(second, W_OK) == 0
  }

  private let path: String

  init() throws {
    path = (Self.isOfTheFirst ? Self.first : Self.second) + "/vigil-\(getpid())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { rmdir(path) }

  /// Put before a command: what it starts is in the group.
  var entrance: [String] { ["/bin/sh", "-c", "echo $$ > \(path)/cgroup.procs && exec \"$@\"", "sh"] }

  /// Bytes that its processes have in use.
  var used: Int {
    get throws {
      let name = Self.isOfTheFirst ? "memory.usage_in_bytes" : "memory.current"
      let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
      return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }
  }

  /// Sets the limit; nil for none.
  func limit(to bytes: Int?) throws {
    let (name, none) = Self.isOfTheFirst ? ("memory.limit_in_bytes", "-1") : ("memory.max", "max")
    try (bytes.map(String.init) ?? none).write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
  }
}
