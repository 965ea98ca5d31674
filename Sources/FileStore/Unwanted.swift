internal import Model
internal import Synchronization

/// Documents that came to nothing and whose files could not be removed: tried again when the store has time, and before
/// it is verified. A start after a crash and a rebuild find the rest (`Strays`).
final class Unwanted: Sendable {
  private let digests = Mutex<Set<Digest>>([])

  func add(_ digest: Digest) { digests.withLock { _ = $0.insert(digest) } }

  /// All of them, which are forgotten here.
  func take() -> Set<Digest> {
    digests.withLock { digests in
      defer { digests = [] }
      return digests
    }
  }
}
