import Foundation
import Glibc

/// A control group with a bound on memory, of either version of cgroups(7); it goes with its last process.
struct MemoryGroup {
  private static let versions = [
    (root: "/sys/fs/cgroup/memory", file: "memory.limit_in_bytes", none: "-1"),
    (root: "/sys/fs/cgroup", file: "memory.max", none: "max"),
  ]

  private let folder: String
  private let file: String
  private let none: String

  /// A new group; nil where this process may make none that bounds memory.
  static func make(mebibytes: Int) -> MemoryGroup? {
    for version in versions {
      let folder = version.root + "/vigil-test-" + UUID().uuidString.prefix(8)
      guard mkdir(folder, 0o755) == 0 else { continue }
      let group = MemoryGroup(folder: folder, file: folder + "/" + version.file, none: version.none)
      if access(group.file, W_OK) == 0, (try? group.write("\(mebibytes << 20)")) != nil { return group }
      group.remove()
    }
    return nil
  }

  static let canBeMade: Bool = {
    guard let group = make(mebibytes: 64) else { return false }
    group.remove()
    return true
  }()

  /// What a program is started by to be in it, with all its children.
  var wrapper: [String] { ["/bin/sh", "-c", "echo $$ > \(folder)/cgroup.procs && exec \"$@\"", "sh"] }

  func lift() throws { try write(none) }

  func remove() { rmdir(folder) }

  private func write(_ text: String) throws {
    // In place: nothing can be renamed there.
    try text.write(toFile: file, atomically: false, encoding: .utf8)
  }
}
