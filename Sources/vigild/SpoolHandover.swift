internal import Platform
internal import Spool
internal import SystemPackage

/// What a restore as root makes in the spool, and gives to the daemon's user: whatever was not there before, the folders
/// of the states with all in them, and `.idle`, which is made anew each time. What people dropped stays theirs.
struct SpoolHandover {
  private static let remade: [FilePath] = [".idle"] + SpoolState.allCases.map { FilePath($0.rawValue) }
  private static let general = FilePath("incoming").appending(SpoolPath.generalChannel)

  private let path: FilePath
  private let owner: FileStatus
  /// Nil where there was no spool.
  private let before: Set<FilePath>?
  private let hadGeneral: Bool

  /// Looks at the spool as it is before the restore.
  init(of path: FilePath, to owner: FileStatus) {
    self.path = path
    self.owner = owner
    let spool = try? Directory(path)
    before = spool.flatMap { try? Set($0.names()) }
    hadGeneral = ((try? spool?.statusIfPresent(SpoolHandover.general)) ?? nil) != nil
  }

  /// Only as root. Does nothing where there is still no spool.
  func give() throws(SystemError) {
    let spool: Directory
    do throws(SystemError) { spool = try Directory(path) } catch {
      if error.errno == .noSuchFileOrDirectory { return }
      throw error
    }
    guard let before else { return try spool.give(".", to: owner.owner, owner.group) }
    for name in try spool.names() where !before.contains(name) || SpoolHandover.remade.contains(name) {
      try spool.give(name, to: owner.owner, owner.group)
    }
    if !hadGeneral, try spool.statusIfPresent(SpoolHandover.general) != nil {
      try spool.give(SpoolHandover.general, to: owner.owner, owner.group)
    }
  }
}
