package import Model

/// What becomes durable together, or not at all.
package struct Commit: Sendable {
  /// In the order in which they shall stand in the ledger.
  package var entries: [LedgerEntry]
  /// The bytes of a document that is stored with this commit; the hold ends when it succeeds.
  package var original: KeptOriginal?
  /// A new record, or one that replaces an older reading of the same document.
  package var record: Record?

  package init(_ entries: [LedgerEntry], original: KeptOriginal? = nil, record: Record? = nil) {
    self.entries = entries
    self.original = original
    self.record = record
  }
}
