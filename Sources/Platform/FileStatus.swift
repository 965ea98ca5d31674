internal import CLinux
internal import Glibc

/// What fstatat(2) says of a file, symbolic links not followed.
package struct FileStatus: Equatable, Sendable {
  package enum Kind: Sendable { case regular, directory, symbolicLink, other }

  package let kind: Kind
  package let device: UInt64
  package let inode: UInt64
  package let links: UInt64
  /// Permission bits only.
  package let permissions: UInt32
  package let owner: UInt32
  package let group: UInt32
  /// Bytes.
  package let size: Int64
  /// Nanoseconds since 1970; as any owner of a file may have set it. What 64 bits do not hold (before 1677, after 2262) is the
  /// least or the greatest.
  package let modified: Int64
  /// The same of the last change to the inode itself.
  package let changed: Int64

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    links = UInt64(status.st_nlink)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    size = Int64(status.st_size)
    modified = FileTime.nanoseconds(status.st_mtim)
    changed = FileTime.nanoseconds(status.st_ctim)
  }

  /// fstat(2) of an open descriptor.
  package static func of(descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try Syscall.run("fstat") { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Whether it is the same file, whatever it is called.
  package func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }

  /// Whether the content may have changed between two looks at one file. The inode's own change time is left out:
  /// renaming a file changes it.
  package func sameContent(as other: FileStatus) -> Bool {
    isSameFile(as: other) && size == other.size && modified == other.modified
  }
}
