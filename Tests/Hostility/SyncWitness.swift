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
  }

  private struct State {
    /// Of each file or folder, the changes to its bytes or its names.
    var open: [Inode: [String]] = [:]
    var atRename: [(name: String, unsynced: [String])] = []
  }

  private let state = Mutex(State())

  package init() {}

  /// Sees all calls of this process until `body` returns.
  package static func watching<Result>(
    _ body: (SyncWitness) async throws -> Result
  ) async rethrows -> Result {
    let witness = SyncWitness()
    Interception.set(witness)
    defer { Interception.set(nil) }
    return try await body(witness)
  }

  /// What a power cut would take now.
  package var unsynced: [String] { state.withLock { $0.open.values.flatMap(\.self).sorted() } }

  /// What it would have taken of files' bytes when something was renamed to this name.
  package func unwritten(atRenameTo name: String) -> [String]? {
    state.withLock { $0.atRename.last { $0.name == name }?.unsynced }
  }

  package func refusal(of call: String, doing effect: DiskEffect?) -> Errno? { nil }

  package func willDo(_ effect: DiskEffect) {
    guard case .rename(_, _, _, let name) = effect else { return }
    state.withLock { state in
      state.atRename.append((name.string, state.open.values.flatMap(\.self).filter { $0.hasPrefix("bytes") }.sorted()))
    }
  }

  package func failed(_ effect: DiskEffect) {}

  package func did(_ effect: DiskEffect, result: Int64) {
    switch effect {
    case .write(let file, _, _): note(inode(file), "bytes of \(OpenPath.of(file))")
    case .truncate(let file, let size): if size > 0 { note(inode(file), "bytes of \(OpenPath.of(file))") }
    case .clone(_, let target): note(inode(target), "bytes of \(OpenPath.of(target))")
    case .open(let directory, let name, let flags, _): if flags & O_CREAT != 0 { entered(name, in: directory) }
    case .makeDirectory(let directory, let name, _), .linkUnnamed(_, let directory, let name),
      .link(_, _, let directory, let name), .rename(_, _, let directory, let name):
      entered(name, in: directory)
    case .sync(let file): state.withLock { $0.open[inode(file)] = nil }
    case .syncFileSystem: state.withLock { $0.open = [:] }
    // What was removed and is there again is found and removed again.
    case .remove, .removeDirectory, .openUnnamed, .setMode, .setOwner, .setTimes: break
    }
  }

  /// A name that was there before and is opened again counts as one more: a folder that is not synced then is told.
  private func entered(_ name: FilePath, in directory: Int32) {
    let parent = name.removingLastComponent()
    var status = stat()
    let found =
      parent.isEmpty
      ? fstat(directory, &status) : parent.withPlatformString { fstatat(directory, $0, &status, 0) }
    guard found == 0 else { return }
    note(Inode(device: UInt64(status.st_dev), number: UInt64(status.st_ino)), "name \(name)")
  }

  private func note(_ inode: Inode, _ change: String) { state.withLock { $0.open[inode, default: []].append(change) } }

  private func inode(_ file: Int32) -> Inode {
    var status = stat()
    fstat(file, &status)
    return Inode(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
