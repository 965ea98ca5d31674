package import Model

/// What lies beside an arrival in `deferred/` and `quarantine/` as `<arrival id>.json`.
package struct Trouble: Codable, Sendable, Equatable {
  package let reason: Reason
  /// The particulars, free of anything personal.
  package let detail: String
  package let at: Timestamp
  /// How often the arrival was tried.
  package let attempts: Int
  /// When it is tried again; nil in quarantine.
  package let due: Timestamp?

  package init(reason: Reason, detail: String, at: Timestamp, attempts: Int, due: Timestamp?) {
    self.reason = reason
    self.detail = detail
    self.at = at
    self.attempts = attempts
    self.due = due
  }
}
