internal import CLinux
internal import Glibc
internal import Synchronization
package import SystemPackage

/// A file that nobody sees until it is whole: written without a name (open(2), O_TMPFILE), then linked under its own,
/// or renamed over an older one. Where the file system has no unnamed files, it waits under a temporary name, which
/// begins with `AtomicFile.prefix`; a crash can leave such names behind, in the directory the file was begun in only.
///
/// Nothing is synced unless `sync` is called, and then only the content: the name is durable after a sync of the
/// directory it was published in.
package struct AtomicFile: ~Copyable {
  package static let prefix = ".vigil-new-"
  private static let counter = Atomic<UInt64>(0)

  /// Open for reading and writing.
  package let descriptor: OwnedDescriptor
  private let directory: Directory
  private var temporary: FilePath?

  /// Begins a file in `directory`; it may be published in any directory of the same file system.
  package init(in directory: Directory, mode: UInt32) throws(SystemError) {
    self.directory = directory
    do {
      descriptor = OwnedDescriptor(
        owning: try Syscall.shim(
          "open", on: directory.path.string, doing: .openUnnamed(directory: directory.descriptor.raw, mode: mode)
        ) {
          vigil_open_unnamed(directory.descriptor.raw, mode)
        })
      temporary = nil
    } catch  where [.notSupportedOnSocket, .notSupported, .isDirectory].contains(error.errno) {
      let name = AtomicFile.temporaryName()
      descriptor = try directory.open(name, flags: O_RDWR | O_CREAT | O_EXCL, mode: mode)
      temporary = name
    }
  }

  /// Whether it waits under a temporary name, which others see.
  package var isNamed: Bool { temporary != nil }

  deinit {
    if let temporary { try? directory.remove(temporary) }
  }

  /// Appends all the bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    try OpenFile.write(bytes, to: descriptor.raw)
  }

  package func write(_ bytes: [UInt8]) throws(SystemError) { try AtomicFile.write(bytes, to: descriptor.raw) }

  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    let result: Result<Void, SystemError> = bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { return .success(try OpenFile.write(buffer, to: descriptor)) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Sets permission bits, whatever the umask is.
  package func setMode(_ mode: UInt32) throws(SystemError) {
    try Syscall.run("fchmod") { fchmod(descriptor.raw, mode) }
  }

  /// Writes the content to the disk (fsync(2)).
  package func sync() throws(SystemError) {
    try OpenFile.sync(descriptor.raw)
  }

  /// Gives the file its name. False, and still without a name, when an entry of that name exists.
  package mutating func publish(in target: Directory, as name: FilePath) throws(SystemError) -> Bool {
    do {
      if let temporary {
        try directory.rename(temporary, to: target, as: name)
        self.temporary = nil
      } else {
        try link(in: target, as: name)
      }
      return true
    } catch  where error.errno == .fileExists { return false }
  }

  /// Puts the file in the place of whatever has the name, if anything has (rename(2)).
  package mutating func replace(in target: Directory, as name: FilePath) throws(SystemError) {
    let waiting = try waitUnderName()
    try directory.rename(waiting, to: target, as: name, replacing: true)
    temporary = nil
  }

  /// Gives the file a temporary name in the directory it was begun in, so that its descriptor can be let go before
  /// `replace`.
  private mutating func waitUnderName() throws(SystemError) -> FilePath {
    if let temporary { return temporary }
    let name = AtomicFile.temporaryName()
    try link(in: directory, as: name)
    temporary = name
    return name
  }

  private func link(in target: Directory, as name: FilePath) throws(SystemError) {
    try Syscall.shim(
      "linkat", on: target.path.pushing(name).string,
      doing: .linkUnnamed(file: descriptor.raw, directory: target.descriptor.raw, name: name)
    ) {
      name.withPlatformString { vigil_link_unnamed(descriptor.raw, target.descriptor.raw, $0) }
    }
  }

  private static func temporaryName() -> FilePath {
    let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
    return FilePath("\(prefix)\(getpid())-\(number)")
  }

  /// Removes the temporary names that a crash left in a directory where no file is being written now.
  package static func sweep(_ directory: Directory) throws(SystemError) {
    for name in try directory.names() where name.string.hasPrefix(prefix) { try directory.remove(name) }
  }
}
