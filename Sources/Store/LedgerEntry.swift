package import Model

/// One line of the ledger. Only `arrived` and `settled`, and the decision to forget a document, change what is counted;
/// the others are told for the audit.
package enum LedgerEntry: Hashable, Sendable {
  /// A file was claimed, or a child was found. For an arrival that is deferred or quarantined it means that it was
  /// taken up again, and so is active; for any other known arrival it says nothing new.
  case arrived(Origin)
  /// Where an arrival's way ended, for now: the last such line counts. Needs an `arrived` before it.
  case settled(Settlement)
  /// A stored document was read again, and its record replaced by the one in the same commit.
  case read(Digest, reader: Component, interpreter: Component?, at: Timestamp)
  case decided(Decision)
  /// Somebody read, or was refused, what not everybody may read.
  case audited(AuditEntry)
}
