package import Model

/// One answer, or refusal, about a restricted channel.
package struct AuditLine: Hashable, Sendable, Codable {
  package var time: Timestamp
  package var user: UInt32
  /// The user's name when it was asked; its number where it had none.
  package var who: String
  /// The method that was called, without the interface's name.
  package var method: String
  package var outcome: Outcome
  /// Where a channel was asked for by its name.
  package var channel: String?
  package var digests: [Digest]
  package var arrivals: [ArrivalID]

  package enum Outcome: String, Sendable, Codable, CaseIterable {
    case read
    case refused
  }

  package init(
    time: Timestamp, user: UInt32, who: String, method: String, outcome: Outcome, channel: String? = nil,
    digests: [Digest] = [], arrivals: [ArrivalID] = []
  ) {
    self.time = time
    self.user = user
    self.who = who
    self.method = method
    self.outcome = outcome
    self.channel = channel
    self.digests = digests
    self.arrivals = arrivals
  }
}
