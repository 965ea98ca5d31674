internal import Model
internal import Store

/// A commit on its way through the committer, already encoded by its caller's own thread.
struct PendingCommit: Sendable {
  let commit: Commit
  /// The ledger lines of the entries, in their order.
  let lines: [[UInt8]]
  /// The record's file.
  let record: [UInt8]?
  let answer: CheckedContinuation<Result<Committed, StoreError>, Never>

  /// Throws `.invalid` for a commit that no state of the store could take.
  init(
    _ commit: Commit, lines: [[UInt8]], record: [UInt8]?,
    answer: CheckedContinuation<Result<Committed, StoreError>, Never>
  ) {
    self.commit = commit
    self.lines = lines
    self.record = record
    self.answer = answer
  }

  var bytes: Int { (record?.count ?? 0) + lines.reduce(0) { $0 + $1.count } }
}
