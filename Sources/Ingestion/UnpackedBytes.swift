internal import Model
internal import Synchronization

/// How many bytes came out of each file from the spool so far, in all its depths, of the files whose documents are read at
/// the moment. Each of ten thousand documents in an archive asks for it: it is counted once, from the ledger and the spool,
/// and added to from then on.
final class UnpackedBytes: Sendable {
  private struct State {
    var counts: [ArrivalID: Int64] = [:]
    /// Changes with every addition: what was counted meanwhile may lack it.
    var additions: UInt64 = 0
  }

  /// Files of which the count is kept. The next one takes the place of all: they are counted again if they are asked for.
  private static let capacity = 4096
  private let state = Mutex(State())

  /// A document of the file was committed, with children of so many bytes. Before that nothing came out of the file where
  /// `isFirst`.
  func add(_ bytes: Int64, to root: ArrivalID, isFirst: Bool) {
    state.withLock { state in
      state.additions &+= 1
      if isFirst { UnpackedBytes.keep(0, of: root, in: &state) }
      state.counts[root]? += bytes
    }
  }

  /// The bytes of the file, which `count` finds out when they are not known.
  func bytes<Failure: Error>(
    of root: ArrivalID, count: () async throws(Failure) -> Int64
  ) async throws(Failure) -> Int64 {
    let (known, additions) = state.withLock { ($0.counts[root], $0.additions) }
    if let known { return known }
    let counted = try await count()
    state.withLock { if $0.additions == additions { UnpackedBytes.keep(counted, of: root, in: &$0) } }
    return counted
  }

  private static func keep(_ bytes: Int64, of root: ArrivalID, in state: inout State) {
    if state.counts.count >= capacity { state.counts = [:] }
    state.counts[root] = bytes
  }
}
