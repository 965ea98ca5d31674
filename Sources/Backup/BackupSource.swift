package import Model
package import SystemPackage

/// What the daemon holds still while it is copied.
package struct BackupSource: Sendable {
  /// The store's directory.
  let store: FilePath
  /// The snapshot of the spool.
  let spool: FilePath
  /// The ledger's last segment, and how many bytes of it count.
  let segment: Int
  let offset: Int64
  /// Documents that were erased.
  let forgotten: Set<Digest>

  package init(store: FilePath, spool: FilePath, segment: Int, offset: Int64, forgotten: [Digest]) {
    self.store = store
    self.spool = spool
    self.segment = segment
    self.offset = offset
    self.forgotten = Set(forgotten)
  }
}
