import Glibc

/// Mounts for tests that run as root; gone when the object is.
final class Mount: Sendable {
  enum Failure: Error { case notMounted(Int32) }

  static var isPossible: Bool { getuid() == 0 }

  let path: String

  /// A small file system in memory.
  init(memory path: String, size: String = "64m") throws {
    self.path = path
    _ = mkdir(path, 0o755)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(size)") == 0 else { throw Failure.notMounted(errno) }
  }

  /// A folder, seen at another place.
  init(binding source: String, at path: String) throws {
    self.path = path
    _ = mkdir(path, 0o755)
    guard mount(source, path, "none", UInt(MS_BIND), nil) == 0 else { throw Failure.notMounted(errno) }
  }

  func remount(readOnly: Bool) -> Bool {
    mount("none", path, nil, UInt(MS_REMOUNT) | (readOnly ? UInt(MS_RDONLY) : 0), nil) == 0
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}
