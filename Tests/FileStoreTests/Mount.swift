internal import Glibc

/// Small file systems for tests; root only.
enum Mount {
  static func tmpfs(_ path: String, size: String) -> Bool {
    mount("tmpfs", path, "tmpfs", 0, "size=\(size)") == 0
  }

  static func grow(_ path: String, size: String) -> Bool {
    mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(size)") == 0
  }

  static func remove(_ path: String) { umount2(path, Int32(MNT_DETACH)) }
}
