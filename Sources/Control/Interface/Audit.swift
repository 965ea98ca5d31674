package import Model

/// Who read, or was refused, what came through restricted channels, the latest first. To ask is audited too.
package enum Audit: ControlMethod {
  package static let right = Right.audit

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    /// At or after.
    package var since: Timestamp?
    /// Before.
    package var until: Timestamp?
    /// A user id.
    package var user: UInt32?
    /// An arrival id, a digest, or at least four first digits of one.
    package var id: String?
    /// The `next` of the page before.
    package var after: String?
    /// 1 to 1000; 100 when nil.
    package var limit: Int?

    package init(
      since: Timestamp? = nil, until: Timestamp? = nil, user: UInt32? = nil, id: String? = nil, after: String? = nil,
      limit: Int? = nil
    ) {
      self.since = since
      self.until = until
      self.user = user
      self.id = id
      self.after = after
      self.limit = limit
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var entries: [AuditLine]
    /// Nil on the last page.
    package var next: String?

    package init(entries: [AuditLine] = [], next: String? = nil) {
      self.entries = entries
      self.next = next
    }
  }
}
