internal import CLinux
internal import Glibc
package import SystemPackage

/// An opened directory. Names and paths are taken relative to it and never lead out of it: symbolic links on the way
/// are refused with ELOOP, `..` and absolute paths with EXDEV (openat2(2), RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS).
///
/// The calls that change or describe a name (`rename`, `remove`, `status` ...) resolve a path of several parts as usual:
/// there, folders on the way must be the daemon's own. In a tree where others write, open the folder first, then name
/// its entry.
package final class Directory: Sendable {
  package let descriptor: OwnedDescriptor
  /// For messages to the person who asked; not used to reach anything.
  package let path: FilePath

  package init(owning descriptor: consuming OwnedDescriptor, path: FilePath) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a directory that an administrator named: links on the way to it are followed.
  package convenience init(_ path: FilePath) throws(SystemError) {
    let raw = try Syscall.shim("open", on: path.string) {
      path.withPlatformString { vigil_openat(AT_FDCWD, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
    }
    self.init(owning: OwnedDescriptor(owning: raw), path: path)
  }

  /// Makes the directory with any missing parents (mode as given, cut by the umask), then opens it. What was made is on the
  /// disk when it returns: all that comes into it would be lost with its name.
  package static func make(_ path: FilePath, mode: UInt32) throws(SystemError) -> Directory {
    do {
      return try Directory(path)
    } catch  where error.errno == .noSuchFileOrDirectory && path.lastComponent != nil {
      let name = path.removingLastComponent()
      let parent = try make(name.isEmpty ? "." : name, mode: mode)
      do {
        try Syscall.run(
          "mkdir", on: path.string, doing: .makeDirectory(directory: AT_FDCWD, name: path, mode: mode)
        ) { path.withPlatformString { mkdir($0, mode) } }
      } catch  where error.errno == .fileExists {}
      try parent.sync()
      return try Directory(path)
    }
  }

  /// Opens a file below. `flags` as for open(2); O_CLOEXEC and O_NOCTTY are added.
  package func open(_ name: FilePath, flags: Int32 = O_RDONLY, mode: UInt32 = 0) throws(SystemError) -> OwnedDescriptor
  {
    let isChange = flags & (O_CREAT | O_TRUNC) != 0
    let raw = try Syscall.shim(
      "openat2", on: path.pushing(name).string,
      doing: isChange ? .open(directory: descriptor.raw, name: name, flags: flags, mode: mode) : nil
    ) {
      name.withPlatformString { vigil_open_beneath(descriptor.raw, $0, flags | O_CLOEXEC | O_NOCTTY, mode) }
    }
    return OwnedDescriptor(owning: raw)
  }

  package func directory(_ name: FilePath) throws(SystemError) -> Directory {
    Directory(owning: try open(name, flags: O_RDONLY | O_DIRECTORY), path: path.pushing(name))
  }

  /// Makes a directory; one that exists is left as it is. False if it existed.
  @discardableResult
  package func makeDirectory(_ name: FilePath, mode: UInt32) throws(SystemError) -> Bool {
    do {
      try Syscall.run(
        "mkdirat", on: path.pushing(name).string,
        doing: .makeDirectory(directory: descriptor.raw, name: name, mode: mode)
      ) {
        name.withPlatformString { mkdirat(descriptor.raw, $0, mode) }
      }
      return true
    } catch  where error.errno == .fileExists { return false }
  }

  package func status(_ name: FilePath) throws(SystemError) -> FileStatus {
    var status = stat()
    try Syscall.run("fstatat", on: path.pushing(name).string) {
      name.withPlatformString { fstatat(descriptor.raw, $0, &status, AT_SYMLINK_NOFOLLOW) }
    }
    return FileStatus(status)
  }

  /// Nil when there is no such entry.
  package func statusIfPresent(_ name: FilePath) throws(SystemError) -> FileStatus? {
    do { return try status(name) } catch  where error.errno == .noSuchFileOrDirectory { return nil }
  }

  /// Moves an entry. Without `replacing`, an existing target is EEXIST (renameat2(2), RENAME_NOREPLACE).
  package func rename(
    _ name: FilePath, to target: Directory, as newName: FilePath, replacing: Bool = false
  ) throws(SystemError) {
    try Syscall.shim(
      replacing ? "renameat" : "renameat2", on: path.pushing(name).string,
      doing: .rename(
        directory: descriptor.raw, name: name, newDirectory: target.descriptor.raw, newName: newName)
    ) {
      name.withPlatformString { from in
        newName.withPlatformString { to in
          guard replacing else { return vigil_rename_new(descriptor.raw, from, target.descriptor.raw, to) }
          return renameat(descriptor.raw, from, target.descriptor.raw, to) == 0 ? 0 : -Glibc.errno
        }
      }
    }
  }

  /// Removes a file's name.
  package func remove(_ name: FilePath) throws(SystemError) {
    try Syscall.run(
      "unlinkat", on: path.pushing(name).string, doing: .remove(directory: descriptor.raw, name: name)
    ) {
      name.withPlatformString { unlinkat(descriptor.raw, $0, 0) }
    }
  }

  /// Removes a file's name, if it is there.
  package func removeIfPresent(_ name: FilePath) throws(SystemError) {
    do { try remove(name) } catch  where error.errno == .noSuchFileOrDirectory {}
  }

  /// Removes an empty directory.
  package func removeDirectory(_ name: FilePath) throws(SystemError) {
    try Syscall.run(
      "unlinkat", on: path.pushing(name).string, doing: .removeDirectory(directory: descriptor.raw, name: name)
    ) {
      name.withPlatformString { unlinkat(descriptor.raw, $0, AT_REMOVEDIR) }
    }
  }

  /// Removes a directory and the directories below it, as far as they are empty; whatever else there is stays.
  package func removeEmptyFolders(_ name: FilePath) throws(SystemError) {
    guard try statusIfPresent(name)?.kind == .directory else { return }
    let below = try directory(name)
    for entry in try below.names() { try below.removeEmptyFolders(entry) }
    do { try removeDirectory(name) } catch  where error.errno == .directoryNotEmpty {}
  }

  /// Sets permission bits, whatever the umask is.
  package func setMode(_ name: FilePath, _ mode: UInt32) throws(SystemError) {
    try Syscall.run(
      "fchmodat", on: path.pushing(name).string, doing: .setMode(directory: descriptor.raw, name: name, mode: mode)
    ) {
      name.withPlatformString { fchmodat(descriptor.raw, $0, mode, 0) }
    }
  }

  /// Removes an entry and, for a directory, all below it; nothing if it is not there. Links are removed, not followed.
  package func removeTree(_ name: FilePath) throws(SystemError) {
    guard let status = try statusIfPresent(name) else { return }
    guard status.kind == .directory else { return try remove(name) }
    let below = try directory(name)
    for entry in try below.names() { try below.removeTree(entry) }
    try removeDirectory(name)
  }

  /// Writes the directory's entries to the disk (fsync(2)).
  package func sync() throws(SystemError) {
    try Syscall.run("fsync", on: path.string, doing: .sync(file: descriptor.raw)) { fsync(descriptor.raw) }
  }

  /// Writes back everything of the file system that the directory lies on (syncfs(2)).
  package func syncFileSystem() throws(SystemError) {
    try Syscall.shim("syncfs", on: path.string, doing: .syncFileSystem(file: descriptor.raw)) {
      vigil_syncfs(descriptor.raw)
    }
  }

  /// All names but `.` and `..`, in no order. For the daemon's own directories; see `DirectoryScan` for large ones.
  package func names() throws(SystemError) -> [FilePath] {
    let scan = try DirectoryScan(self)
    var names: [FilePath] = []
    while let entry = try scan.next() { names.append(FilePath(bytes: entry.name)) }
    return names
  }
}
