package import Model

/// Holds what the daemon keeps still, for whoever may read its files to copy them: until the caller leaves, nothing is
/// forgotten, rebuilt or verified. The only reply says where all of it lies.
package enum Backup: ControlMethod {
  package static let right = Right.act
  package static let streaming = Streaming.required

  package typealias Parameters = NoParameters

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    /// The store's directory.
    package var store: String
    /// A folder with the arrivals in the spool at the moment, as links.
    package var spool: String
    /// The last segment of the ledger, and how many bytes of it count.
    package var segment: Int
    package var offset: Int64
    /// Documents that were erased and of which a backup keeps nothing.
    package var forgotten: [Digest]

    package init(store: String, spool: String, segment: Int, offset: Int64, forgotten: [Digest] = []) {
      self.store = store
      self.spool = spool
      self.segment = segment
      self.offset = offset
      self.forgotten = forgotten
    }
  }
}
