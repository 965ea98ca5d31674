/// What happened to a disk, with files and directories told by numbers that are never used twice.
enum DiskOperation: Sendable {
  case makeFile(DiskImage.ID, in: DiskImage.ID, name: String, mode: UInt32)
  case makeUnnamed(DiskImage.ID, mode: UInt32)
  case makeDirectory(DiskImage.ID, in: DiskImage.ID, name: String, mode: UInt32)
  case write(DiskImage.ID, offset: Int, bytes: [UInt8])
  case truncate(DiskImage.ID, size: Int)
  case setMode(DiskImage.ID, mode: UInt32)
  case link(DiskImage.ID, in: DiskImage.ID, name: String)
  case rename(DiskImage.ID, from: DiskImage.ID, name: String, to: DiskImage.ID, newName: String)
  case remove(DiskImage.ID, from: DiskImage.ID, name: String)
  /// What was done to the file before, or to the names in the directory, is on the disk.
  case sync(DiskImage.ID)
  /// The kernel could not write the file back, said so and lets go of it: what was not on the disk never comes there.
  case failedSync(DiskImage.ID)
  case syncAll
  case failedSyncAll
  /// Nothing on the disk: the caller was told that it is done.
  case promised
}

extension DiskOperation {
  /// The file whose content it changes.
  var content: DiskImage.ID? {
    switch self {
    case .write(let file, _, _), .truncate(let file, _), .setMode(let file, _): file
    default: nil
    }
  }

  /// The directory whose sync makes it durable. A rename is one operation, and safe with the directory it leads to.
  var directory: DiskImage.ID? {
    switch self {
    case .makeFile(_, let parent, _, _), .makeDirectory(_, let parent, _, _), .link(_, let parent, _),
      .remove(_, let parent, _):
      parent
    case .rename(_, _, _, let target, _): target
    default: nil
    }
  }

  var isChange: Bool { content != nil || directory != nil }

  /// Whether this renames what that gave a name.
  func replaces(_ other: DiskOperation) -> Bool {
    guard case .rename(let object, let folder, let name, _, _) = self else { return false }
    switch other {
    case .link(object, in: folder, name: name), .makeFile(object, in: folder, name: name, mode: _): return true
    default: return false
    }
  }

  var isSync: Bool {
    switch self {
    case .sync, .syncAll: true
    default: false
    }
  }
}
