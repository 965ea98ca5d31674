internal import Model
internal import Synchronization

/// One task at a time for each digest, so that the same bytes arriving twice at once are read once.
final class DigestTurns: Sendable {
  private let waiting = Mutex<[Digest: [CheckedContinuation<Void, Never>]]>([:])

  /// Suspends while another task has the digest's turn.
  func take(_ digest: Digest) async {
    await withCheckedContinuation { continuation in
      let isFree = waiting.withLock { waiting in
        guard waiting[digest] == nil else {
          waiting[digest]?.append(continuation)
          return false
        }
        waiting[digest] = []
        return true
      }
      if isFree { continuation.resume() }
    }
  }

  func pass(_ digest: Digest) {
    let next = waiting.withLock { waiting -> CheckedContinuation<Void, Never>? in
      guard let queue = waiting[digest], !queue.isEmpty else {
        waiting[digest] = nil
        return nil
      }
      return waiting[digest]?.removeFirst()
    }
    next?.resume()
  }
}
