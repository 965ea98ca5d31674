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
}
