internal import Model
internal import Platform
internal import SystemPackage

/// What is kept of a file that is being taken from another mount: enough to know it again.
struct CarryNote: Codable {
  /// As below `incoming/`.
  let path: SpoolName
  let device: UInt64
  let inode: UInt64
  let size: Int64
  let modified: Int64
  let changed: Int64

  init(_ path: FilePath, _ status: FileStatus) {
    self.path = SpoolName(bytes: path.bytes)
    (device, inode) = (status.device, status.inode)
    (size, modified, changed) = (status.size, status.modified, status.changed)
  }

  /// Whether it is that file, not touched since. Its device is left out: a network file system has another number each
  /// time it is mounted.
  func names(_ status: FileStatus) -> Bool {
    inode == status.inode && size == status.size && modified == status.modified && changed == status.changed
  }
}
