internal import CLinux
internal import Glibc
internal import SystemPackage

/// What is known of a whole file system.
package enum FileSystem {
  /// Bytes that an ordinary user may still write to the file system that `path` lies on.
  package static func freeBytes(of path: String) throws(SystemError) -> Int64 {
    let directory = try Directory(FilePath(path))
    var type: Int64 = 0
    var free: UInt64 = 0
    try Syscall.shim("fstatfs", on: path) { vigil_file_system(directory.descriptor.raw, &type, &free) }
    return Int64(clamping: free)
  }

  /// The shares of the file system that `path` lies on that are free for an ordinary user: of its bytes, and of the files
  /// it can hold, which is 1 where it has no such limit (statvfs(3)).
  package static func freeShares(of path: String) throws(SystemError) -> (bytes: Double, files: Double) {
    var system = statvfs()
    try Syscall.run("statvfs", on: path) { statvfs(path, &system) }
    return (
      system.f_blocks == 0 ? 0 : Double(system.f_bavail) / Double(system.f_blocks),
      system.f_files == 0 ? 1 : Double(system.f_favail) / Double(system.f_files)
    )
  }

  /// Makes `target`, an empty file, share the extents of `source`, and so its content at this moment (ioctl(2), FICLONE).
  /// False where the file system cannot, or the two lie apart; `target` is then as it was.
  package static func clone(_ source: Int32, into target: Int32) -> Bool {
    do throws(SystemError) {
      try Syscall.shim("ioctl", doing: .clone(source: source, target: target)) { vigil_clone(target, source) }
      return true
    } catch { return false }
  }
}
