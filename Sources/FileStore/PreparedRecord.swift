internal import Glibc
internal import Platform
internal import SystemPackage

/// The empty file of a record to come, durable under its name: what is left to wait for when the record is there is
/// one write and its sync. It goes again with this object when it was not filled; a crash leaves it to `Strays`.
final class PreparedRecord: Sendable {
  private let directory: Directory
  private let name: FilePath
  private let file: OwnedDescriptor

  /// Nil when there is a file of the name.
  init?(in directory: Directory, as name: FilePath) throws(SystemError) {
    self.directory = directory
    self.name = name
    do throws(SystemError) {
      file = try directory.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    } catch {
      if error.errno == .fileExists { return nil }
      throw error
    }
    // It stays where it is if this fails: by then the name may be that of a whole record.
    try OpenFile.sync(file.raw)
    try directory.directory(name.removingLastComponent()).sync()
  }

  deinit { if (try? isEmpty) == true { try? directory.remove(name) } }

  /// Whether the name is still this file's, and nothing is in it.
  private var isEmpty: Bool {
    get throws(SystemError) {
      let own = try FileStatus.of(descriptor: file.raw)
      guard own.size == 0, let there = try directory.statusIfPresent(name) else { return false }
      return there.isSameFile(as: own)
    }
  }

  /// Writes the record to the disk; on an error some of it may be there. False, and nothing is written, when the name
  /// is another file's by now.
  func fill(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    guard try isEmpty else { return false }
    try AtomicFile.write(bytes, to: file.raw)
    try OpenFile.syncData(file.raw)
    return true
  }
}
