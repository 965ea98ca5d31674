/// The states of an arrival that lies in the spool: the names of their directories.
package enum SpoolState: String, Sendable, CaseIterable {
  /// Claimed, and being worked on or about to be.
  case active
  /// Met passing trouble; tried again when it is due.
  case deferred
  /// Waits for a person.
  case quarantine
}
