// A backup: a folder on another disk that a store and the arrivals of its spool can be made from again.
//
// It trusts the store, and the folder as far as it made it. `vigilctl backup` writes it, as whoever may read the store;
// `vigild --restore` reads it.

package import Platform
package import SystemPackage

/// What lies where in a backup.
///
///     vigil-backup          says that the folder is one
///     originals/ documents/ as in the store, and possibly more: what the ledger does not name does not count
///     state/ledger/         the ledger up to a moment, whole lines
///     state/format          the format of the store, as its own file says it; none in that of a store of format 1
///     state/spool/          the arrivals of that moment: active, deferred, quarantine
///     state/backup.json     when that was
///
/// `state` is replaced as a whole, last: until then the backup before counts. A crash between the two renames leaves it
/// as `state.old`.
package struct BackupFolder {
  private static let mark: FilePath = "vigil-backup"
  /// Programs that know 1 alone would restore a store of a later format as if it were one of theirs, and refuse 2.
  private static let format = Array("vigil-backup 2\n".utf8)
  private static let formerFormat = Array("vigil-backup 1\n".utf8)
  static let new: FilePath = "state.new"
  static let current: FilePath = "state"
  static let old: FilePath = "state.old"

  let root: Directory

  /// Opens a backup, or makes an empty one where there is nothing.
  package init(making path: FilePath) throws(BackupError) {
    do throws(SystemError) {
      root = try Directory.make(path, mode: 0o700)
      if try root.names().isEmpty {
        try root.setMode(".", 0o700)
        try writeMark()
      }
    } catch { throw .system(error) }
    try check()
  }

  package init(_ path: FilePath) throws(BackupError) {
    do throws(SystemError) { root = try Directory(path) } catch { throw .system(error) }
    try check()
    if try state() == nil { throw .unfinished }
  }

  package var originals: Directory { get throws(BackupError) { try folder("originals") } }
  package var documents: Directory { get throws(BackupError) { try folder("documents") } }
  /// Where `format` lies, if it does.
  package var format: Directory { get throws(BackupError) { try folder(try current()) } }
  package var ledger: Directory { get throws(BackupError) { try folder(try current().appending("ledger")) } }
  /// The arrivals, in the form of a spool's snapshot.
  package var spool: FilePath { get throws(BackupError) { root.path.pushing(try current().appending("spool")) } }

  /// Where the last complete state lies; nil when there is none yet.
  func state() throws(BackupError) -> FilePath? {
    do throws(SystemError) {
      for name in [BackupFolder.current, BackupFolder.old] where try root.statusIfPresent(name) != nil { return name }
      return nil
    } catch { throw .system(error) }
  }

  /// On the disk before a state of this version counts.
  func writeMark() throws(SystemError) {
    var file = try AtomicFile(in: root, mode: 0o600)
    try file.write(BackupFolder.format)
    try file.sync()
    try file.replace(in: root, as: BackupFolder.mark)
    try root.sync()
  }

  private func current() throws(BackupError) -> FilePath {
    guard let name = try state() else { throw .unfinished }
    return name
  }

  private func folder(_ name: FilePath) throws(BackupError) -> Directory {
    do throws(SystemError) { return try root.directory(name) } catch { throw .system(error) }
  }

  private func check() throws(BackupError) {
    let format: [UInt8]
    do throws(SystemError) { format = try root.open(BackupFolder.mark).read(limit: 100) } catch {
      throw error.errno == .noSuchFileOrDirectory ? .other : .system(error)
    }
    if format != BackupFolder.format, format != BackupFolder.formerFormat { throw .newer }
  }
}
