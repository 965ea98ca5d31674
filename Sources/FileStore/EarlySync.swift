internal import Model
internal import Platform
internal import SystemPackage

/// Writes an original to the disk while its document is still being read, so that a document that comes alone need not
/// wait for it afterwards. One at a time: where several come at once a batch's single sync is cheaper.
final class EarlySync: Sendable {
  private struct State {
    var digest: Digest?
    /// Nil while it is being synced.
    var isDone: Bool?
    var isClosed = false
  }

  private let state = Monitor(State())

  /// `sync` writes an original and the name it has; it runs on a thread of its own.
  init(_ sync: @escaping @Sendable (Digest) throws(SystemError) -> Void) throws(SystemError) {
    try BlockingThread.start("vigil-sync") { [state] in
      while true {
        guard let digest = state.wait(until: EarlySync.next) else { return }
        let isDone: Bool
        do throws(SystemError) {
          try sync(digest)
          isDone = true
        } catch { isDone = false }
        state.update { $0.isDone = isDone }
      }
    }
  }

  /// The digest to sync, nil inside when there will be none, nil outside when there is none yet.
  private static func next(_ state: inout State) -> Digest?? {
    if state.isClosed { return .some(nil) }
    guard let digest = state.digest, state.isDone == nil else { return nil }
    return .some(digest)
  }

  /// Begins, unless another one is on its way.
  func begin(_ digest: Digest) {
    state.update { state in
      if state.digest != nil, state.isDone == nil { return }
      state.digest = digest
      state.isDone = nil
    }
  }

  /// Waits for the original if it was begun last. Whether it is on the disk; if not, it is the caller's to sync.
  func finish(_ digest: Digest) -> Bool {
    state.wait { state in
      guard state.digest == digest else { return false }
      guard let isDone = state.isDone else { return state.isClosed ? false : nil }
      state.digest = nil
      return isDone
    }
  }

  func close() { state.update { $0.isClosed = true } }
}
