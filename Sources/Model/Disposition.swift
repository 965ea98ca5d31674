/// What happened to an arrival. The first four letters of an account that must balance: see `Totals`.
package enum Disposition: String, Sendable, Codable, CaseIterable {
  /// Its document is new and has a record.
  case stored
  /// Its document was known: a sighting, which is a success.
  case duplicate
  /// It will be tried again by itself.
  case deferred
  /// It needs a person.
  case quarantined
  /// A person said that it is not wanted.
  case discarded
}
