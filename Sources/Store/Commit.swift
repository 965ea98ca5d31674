package import Model

/// What becomes durable together, or not at all.
package struct Commit: Sendable {
  /// In the order in which they shall stand in the ledger.
  package var entries: [LedgerEntry]
  /// The bytes of a document that is stored with this commit; the hold ends when it succeeds.
  package var original: KeptOriginal?
  /// A new record, or one that replaces an older reading of the same document.
  package var record: Record?
  /// Called as soon as the commit is durable, which may be a moment before questions see it; not for a commit that
  /// fails. It must not block, nor call the store.
  package var durable: (@Sendable (Committed) -> Void)?

  package init(
    _ entries: [LedgerEntry], original: KeptOriginal? = nil, record: Record? = nil,
    durable: (@Sendable (Committed) -> Void)? = nil
  ) {
    self.entries = entries
    self.original = original
    self.record = record
    self.durable = durable
  }
}
