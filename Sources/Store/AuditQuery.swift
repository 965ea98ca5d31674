package import Model

/// Which entries of the audit to bring, the latest first; every part that is given must hold.
package struct AuditQuery: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// The arrival, or the document that it brought.
    case arrival(ArrivalID)
    /// A document whose digest begins with these hexadecimal digits, at least four, or an arrival of it.
    case digits(String)
  }

  /// At or after.
  package var since: Timestamp?
  /// Before.
  package var until: Timestamp?
  package var user: UInt32?
  package var subject: Subject?
  /// Only entries older than the one of this number: the next page.
  package var before: Int64?
  package var limit = 100

  package init() {}
}

/// An entry and its number, which rises from one entry to the next.
package struct NumberedAuditEntry: Hashable, Sendable {
  package let number: Int64
  package let entry: AuditEntry

  package init(number: Int64, entry: AuditEntry) {
    self.number = number
    self.entry = entry
  }
}
