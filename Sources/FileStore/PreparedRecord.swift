internal import Platform
internal import SystemPackage

/// The empty file of a record to come, durable under its name: what is left to wait for when the record is there is
/// one write and its sync. It goes again with this object when it was not filled; a crash leaves it to `Strays`.
final class PreparedRecord: Sendable {
  private let directory: Directory
  private let name: FilePath
  private let file: AtomicFile

  /// Gives `file`, which is empty, its name. Nil when there is a file of the name.
  init?(_ file: consuming AtomicFile, in directory: Directory, as name: FilePath) throws(SystemError) {
    self.directory = directory
    self.name = name
    guard try file.publish(in: directory, as: name) else { return nil }
    self.file = file
    // It is empty: only its name is to be written. It stays where it is if that fails: by then the name may be that of a
    // whole record.
    try directory.directory(name.removingLastComponent()).sync()
  }

  deinit { if (try? isEmpty) == true { try? directory.remove(name) } }

  /// Whether the name is still this file's, and nothing is in it.
  private var isEmpty: Bool {
    get throws(SystemError) {
      let own = try FileStatus.of(descriptor: file.descriptor.raw)
      guard own.size == 0, let there = try directory.statusIfPresent(name) else { return false }
      return there.isSameFile(as: own)
    }
  }

  /// Writes the record to the disk; on an error some of it may be there. False, and nothing is written, when the name
  /// is another file's by now.
  func fill(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    guard try isEmpty else { return false }
    try file.write(bytes)
    try OpenFile.syncData(file.descriptor.raw)
    return true
  }
}
