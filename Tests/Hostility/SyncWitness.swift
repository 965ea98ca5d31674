internal import Glibc
package import Platform
internal import Synchronization
package import SystemPackage

/// Keeps book of what was changed and not synced yet, in files and in folders' names, while it is set: a power cut would
/// take it. What SQLite does is not seen, and the index is a view.
package final class SyncWitness: SyscallWitness {
  private struct Inode: Hashable {
    let device: UInt64
    let number: UInt64

    init(_ status: stat) { (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino)) }
  }

  private struct State {
    /// Of each file or folder, the changes to its bytes or its names.
    var open: [Inode: [String]] = [:]
    /// What was open before each deed.
    var deeds: [(verb: String, name: String, open: [String])] = []
    /// What is being removed for good, with all that would have had to be written of it.
    var going: Inode?

    var flat: [String] { open.values.flatMap(\.self).sorted() }
  }

  private let state = Mutex(State())
  private let refusing: RefusedOnce?

  private init(refusing: RefusedOnce?) { self.refusing = refusing }

  /// Sees all calls of this process until `body` returns; one of them may fail.
  package static func watching<Result>(
    refusing: RefusedOnce? = nil, _ body: (SyncWitness) async throws -> Result
  ) async rethrows -> Result {
    let witness = SyncWitness(refusing: refusing)
    Interception.set(witness)
    defer { Interception.set(nil) }
    return try await body(witness)
  }

  /// What a power cut would take now, of bytes and names.
  package var unsynced: [String] { open.filter { !$0.hasPrefix("gone") } }

  /// What a power cut would take or bring back now.
  package var open: [String] { state.withLock { $0.flat } }

  /// Whether this was begun before that, each the first time. For verbs and names as in `open(before:_:)`.
  package func began(_ deed: (verb: String, ending: String), before other: (verb: String, ending: String)) -> Bool {
    state.withLock { state in
      func place(_ deed: (verb: String, ending: String)) -> Int? {
        state.deeds.firstIndex { $0.verb == deed.verb && $0.name.hasSuffix(deed.ending) }
      }
      guard let first = place(deed), let second = place(other) else { return false }
      return first < second
    }
  }

  /// What it would have taken or brought back when this was about to be done the last time; nil where it never was. The verb is
  /// `link`, `rename`, `remove` or `sync`, and the name ends so: the new one of a link or a rename, its own of what is synced.
  package func open(before verb: String, _ ending: String) -> [String]? {
    state.withLock { $0.deeds.last { $0.verb == verb && $0.name.hasSuffix(ending) }?.open }
  }

  package func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    refusing?.refusal(of: call, doing: effect)
  }

  package func willDo(_ effect: DiskEffect) {
    let (verb, name): (String, String)
    var going: Inode?
    switch effect {
    case .rename(_, _, _, let new): (verb, name) = ("rename", new.string)
    case .linkUnnamed(_, _, let new), .link(_, _, _, let new): (verb, name) = ("link", new.string)
    case .remove(let directory, let old), .removeDirectory(let directory, let old):
      (verb, name) = ("remove", old.string)
      let status = status(of: old, in: directory)
      if let status, status.st_nlink == 1 || status.st_mode & S_IFMT == S_IFDIR { going = Inode(status) }
    case .sync(let file), .syncFileSystem(let file): (verb, name) = ("sync", OpenPath.of(file))
    default: return
    }
    state.withLock { [going] in
      $0.deeds.append((verb, name, $0.flat))
      $0.going = going
    }
  }

  package func failed(_ effect: DiskEffect) {}

  package func did(_ effect: DiskEffect, result: Int64) {
    switch effect {
    case .write(let file, _, _): note(inode(file), "bytes of \(OpenPath.of(file))")
    case .truncate(let file, let size): if size > 0 { note(inode(file), "bytes of \(OpenPath.of(file))") }
    case .clone(_, let target): note(inode(target), "bytes of \(OpenPath.of(target))")
    case .open(let directory, let name, let flags, _):
      if flags & O_CREAT != 0 { changed(directory, "name", name) }
    case .makeDirectory(let directory, let name, _), .linkUnnamed(_, let directory, let name),
      .link(_, _, let directory, let name), .rename(_, _, let directory, let name):
      changed(directory, "name", name)
    case .remove(let directory, let name), .removeDirectory(let directory, let name):
      state.withLock { state in state.going.map { state.open[$0] = nil } }
      changed(directory, "gone", name)
    case .sync(let file): state.withLock { $0.open[inode(file)] = nil }
    case .syncFileSystem: state.withLock { $0.open = [:] }
    case .openUnnamed, .setMode, .setOwner, .setTimes: break
    }
  }

  /// A name that was there before and is opened again counts as one more: a folder that is not synced then is told.
  /// A file that waits under a temporary name is removed by the next start.
  private func changed(_ directory: Int32, _ how: String, _ name: FilePath) {
    if name.lastComponent?.string.hasPrefix(AtomicFile.prefix) == true { return }
    guard let status = status(of: name.removingLastComponent(), in: directory) else { return }
    note(Inode(status), "\(how) \(name)")
  }

  private func note(_ inode: Inode, _ change: String) { state.withLock { $0.open[inode, default: []].append(change) } }

  private func inode(_ file: Int32) -> Inode {
    var status = stat()
    fstat(file, &status)
    return Inode(status)
  }

  /// Of the directory itself for an empty name.
  private func status(of name: FilePath, in directory: Int32) -> stat? {
    var status = stat()
    let result =
      name.isEmpty
      ? fstat(directory, &status)
      : name.withPlatformString { fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW) }
    return result == 0 ? status : nil
  }
}
