package import Model

/// What a store on files had on its disk at one moment: everything that the ledger names up to a position.
package struct StoreSnapshot: Hashable, Sendable {
  /// The store's directory.
  package let path: String
  /// The ledger's last segment, counted from 1, and the bytes of it that count; the segments before count whole.
  package let segment: Int
  package let offset: Int64
  /// Documents that were erased: of these nothing may be kept anywhere.
  package let forgotten: [Digest]

  package init(path: String, segment: Int, offset: Int64, forgotten: [Digest]) {
    self.path = path
    self.segment = segment
    self.offset = offset
    self.forgotten = forgotten
  }
}
