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

  /// Whether inotify(7) tells of every change in a directory, whoever made it. On network and shared file systems it
  /// hears only of what this machine did; where the kernel does not say what it is, changes are taken to be told.
  package static func reportsChanges(in directory: Directory) -> Bool {
    var type: Int64 = 0
    var free: UInt64 = 0
    return vigil_file_system(directory.descriptor.raw, &type, &free) < 0 || reportsChanges(type: type)
  }

  /// The same for a file system's type as fstatfs(2) gives it. The numbers are of linux/magic.h; those that it does not
  /// have are of statfs(2) and of the file systems' own sources.
  package static func reportsChanges(type: Int64) -> Bool { !shared.contains(type & 0xFFFF_FFFF) }

  private static let shared: Set<Int64> = [
    0x6969,  // NFS
    0x517B,  // SMB
    0xFF53_4D42,  // CIFS
    0xFE53_4D42,  // SMB2
    0x6573_5546,  // FUSE: sshfs, rclone, GlusterFS, s3fs and others
    0x0102_1997,  // 9p
    0x5346_414F,  // OpenAFS
    0x6B41_4653,  // AFS of the kernel
    0x7375_7245,  // Coda
    0x00C3_6400,  // Ceph
    0x564C,  // NCP
    0x7461_636F,  // OCFS2
    0x0116_1970,  // GFS2
    0x0BD0_0BD0,  // Lustre
    0x1983_0326,  // BeeGFS
    0x4750_4653,  // GPFS
    0x2003_0528,  // OrangeFS
    0x786F_4256,  // VirtualBox shared folders
    0xBACB_ACBC,  // VMware shared folders
    0xAAD7_AAEA,  // PanFS
  ]

  /// Makes `target`, an empty file, share the extents of `source`, and so its content at this moment (ioctl(2), FICLONE).
  /// False where the file system cannot, or the two lie apart; `target` is then as it was.
  package static func clone(_ source: Int32, into target: Int32) -> Bool {
    do throws(SystemError) {
      try Syscall.shim("ioctl", doing: .clone(source: source, target: target)) { vigil_clone(target, source) }
      return true
    } catch { return false }
  }
}
