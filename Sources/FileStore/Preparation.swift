internal import Model
internal import Platform
internal import SystemPackage

/// What the store does for a document that comes alone while it is being read: its original is written to the disk, and
/// the file of its record is made. On two threads, for both are all waiting.
struct Preparation: Sendable {
  private struct Done: Sendable {}

  private let original: EarlyWork<Done>
  private let record: EarlyWork<PreparedRecord>

  init(_ originals: Originals, _ records: Records) throws(SystemError) {
    original = try EarlyWork("vigil-sync") { digest throws(SystemError) in
      try originals.sync(digest)
      return Done()
    }
    record = try EarlyWork("vigil-prepare") { digest throws(SystemError) in try records.prepare(digest) }
  }

  func begin(_ digest: Digest) {
    original.begin(digest)
    record.begin(digest)
  }

  /// Waits for the original. Whether it is on the disk; if not, it is the caller's to sync.
  func isSynced(_ digest: Digest) -> Bool { original.finish(digest) != nil }

  /// Waits for the file of the record; nil when the caller has to make it.
  func record(of digest: Digest) -> PreparedRecord? { record.finish(digest) }

  /// Waits for both and forgets them: a record's file that nobody filled goes.
  func end(_ digest: Digest) {
    original.finish(digest)
    record.finish(digest)
  }

  func close() {
    original.close()
    record.close()
  }
}
