internal import Platform
internal import Synchronization

/// A file without a name that was begun before anybody needed it. To begin one is the dearest step of keeping a small
/// document: the file system looks for a free inode, for long where many files were removed shortly before.
final class SpareFile: Sendable {
  private struct State: ~Copyable {
    var file: AtomicFile?
    /// The file system has no unnamed files: one that waits would lie there under a name.
    var isNamed = false
  }

  private let directory: Directory
  private let mode: UInt32
  private let state = Mutex(State())

  /// Files are begun in `directory` with the permission bits of `mode`.
  init(in directory: Directory, mode: UInt32) {
    self.directory = directory
    self.mode = mode
  }

  /// The spare file, or one that is begun now.
  func take() throws(SystemError) -> AtomicFile {
    if let file = state.withLock({ $0.file.take() }) { return file }
    return try AtomicFile(in: directory, mode: mode)
  }

  /// Begins a spare file where there is none. What goes wrong here is left to `take`, which tells it.
  func refill() {
    state.withLock { state in
      guard state.file == nil, !state.isNamed, let file = try? AtomicFile(in: directory, mode: mode) else { return }
      if file.isNamed { state.isNamed = true } else { state.file = consume file }
    }
  }
}
