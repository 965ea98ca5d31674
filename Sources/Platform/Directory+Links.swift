internal import Glibc
package import SystemPackage

extension Directory {
  /// Gives a file a second name (linkat(2)). EEXIST where there is one.
  package func link(_ name: FilePath, to target: Directory, as newName: FilePath) throws(SystemError) {
    try Syscall.run(
      "linkat", on: path.pushing(name).string,
      doing: .link(directory: descriptor.raw, name: name, newDirectory: target.descriptor.raw, newName: newName)
    ) {
      name.withPlatformString { from in
        newName.withPlatformString { linkat(descriptor.raw, from, target.descriptor.raw, $0, 0) }
      }
    }
  }

  /// Gives all regular files below a second name, in a directory that has the same folders afterwards. A file that may
  /// not be linked is copied instead: with fs.protected_hardlinks (proc_sys_fs(5)) another user's takes the right to
  /// write to it. What vanishes meanwhile is left out: false then.
  package func linkTree(to target: Directory) throws(SystemError) -> Bool {
    var isWhole = true
    for name in try names() {
      do throws(SystemError) {
        switch try status(name).kind {
        case .directory:
          try target.makeDirectory(name, mode: 0o700)
          if try !directory(name).linkTree(to: try target.directory(name)) { isWhole = false }
        case .regular:
          do throws(SystemError) { try link(name, to: target, as: name) } catch {
            guard [.notPermitted, .permissionDenied].contains(error.errno) else { throw error }
            try FileCopy.copy(name, from: self, to: target, mode: 0o600)
          }
        default: break
        }
      } catch {
        guard error.errno == .noSuchFileOrDirectory else { throw error }
        isWhole = false
      }
    }
    return isWhole
  }

  /// Whether this process may list the directory, reach what is in it and change its names (faccessat(2)).
  package var isUsable: Bool { faccessat(descriptor.raw, ".", R_OK | W_OK | X_OK, AT_EACCESS) == 0 }

  /// Makes an entry and all below it another user's (fchownat(2)); links are not followed.
  package func give(_ name: FilePath, to user: UInt32, _ group: UInt32) throws(SystemError) {
    let kind = try status(name).kind
    if kind == .directory {
      let below = try directory(name)
      for entry in try below.names() { try below.give(entry, to: user, group) }
    }
    try Syscall.run(
      "fchownat", on: path.pushing(name).string,
      doing: .setOwner(directory: descriptor.raw, name: name, user: user, group: group)
    ) {
      name.withPlatformString { fchownat(descriptor.raw, $0, user, group, AT_SYMLINK_NOFOLLOW) }
    }
  }
}
