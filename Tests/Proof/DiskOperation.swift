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

  /// The directory whose sync makes it durable.
  var directory: DiskImage.ID? {
    switch self {
    case .makeFile(_, let parent, _, _), .makeDirectory(_, let parent, _, _), .link(_, let parent, _),
      .remove(_, let parent, _):
      parent
    case .rename(_, _, _, let target, _): target
    default: nil
    }
  }

  /// Whether the sync of a file or directory makes it durable. A rename is one change, which the sync of either directory
  /// brings.
  func isSettled(by object: DiskImage.ID) -> Bool {
    if case .rename(_, let source, _, _, _) = self, source == object { return true }
    return content == object || directory == object
  }

  var isChange: Bool { content != nil || directory != nil }

  /// Whether that does not matter any more, or came through too, where this did: the name that a rename began with, the
  /// folder that it leads to, and what was in a folder that is gone.
  func settles(_ other: DiskOperation) -> Bool {
    switch self {
    case .rename(let object, let folder, let name, let target, _):
      switch other {
      case .makeDirectory(target, in: _, name: _, mode: _): true
      case .link(object, in: folder, name: name), .makeFile(object, in: folder, name: name, mode: _): true
      default: false
      }
    case .remove(let object, _, _): other.directory == object
    default: false
    }
  }

  var isSync: Bool {
    switch self {
    case .sync, .syncAll: true
    default: false
    }
  }
}
