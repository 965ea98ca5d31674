internal import CLinux
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
  /// Makes `target`, an empty file, share the extents of `source`, and so its content at this moment (ioctl(2), FICLONE).
  /// False where the file system cannot, or the two lie apart; `target` is then as it was.
  package static func clone(_ source: Int32, into target: Int32) -> Bool { vigil_clone(target, source) == 0 }
}
