/// What a store has of certain bytes.
package enum Standing: Hashable, Sendable {
  case unknown
  /// A document, which has a record and a ledger line.
  case stored
  /// Nothing but the knowledge that a person had the document erased.
  case erased
}
