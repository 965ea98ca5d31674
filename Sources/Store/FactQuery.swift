package import Model

/// Which facts of which documents to bring; every part that is given must hold. A document that fits is brought though
/// it has none of the fields.
package struct FactQuery: Hashable, Sendable {
  /// Nil for all facts. Asking for few spares reading the others.
  package var fields: Set<String>?
  /// Nil for documents of any kind, and of none.
  package var documentKinds: Set<String>?
  /// Documents of these kinds are left out; one of no kind is not.
  package var exceptKinds: Set<String> = []
  /// Standard name of a local authority that the document is about: one of its facts `local_authority` or `authority`.
  package var authority: String?
  /// One of the words of a fact's attribute `themes`. Only documents with such a fact are brought, and of their facts
  /// that have themes only those with this one.
  package var theme: String?
  /// A document has the channel of each of its arrivals.
  package var channel: String?
  /// As in `DocumentQuery`.
  package var hiding = ChannelSet.none
  /// Leaves out documents on whose pages there is no text.
  package var needsText = false
  /// The `position` of the last sheet of the page before.
  package var after: ExportPosition?
  /// Documents, not facts.
  package var limit = 200

  package init() {}
}

extension FactSheet {
  /// Where the next page begins.
  package var position: ExportPosition { ExportPosition(firstReceived: first.received, digest: digest) }
}
