package import Model

/// That somebody read, or was refused, what came through a channel of which not everybody may read. It holds no word of
/// a document, of a question or of a file's name.
package struct AuditEntry: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case read
    case refused
  }

  /// So many documents and arrivals are in one entry at most: an answer with more has several.
  package static let mostObjects = 1000

  package let at: Timestamp
  package let user: UInt32
  /// The user's name at that moment; its number where it had none.
  package let who: String
  /// The method of the control interface, without the interface's name.
  package let method: String
  package let outcome: Outcome
  /// The channel, where somebody asked for one by its name.
  package var channel: String?
  package var digests: [Digest]
  package var arrivals: [ArrivalID]

  package init(
    at: Timestamp, user: UInt32, who: String, method: String, outcome: Outcome, channel: String? = nil,
    digests: [Digest] = [], arrivals: [ArrivalID] = []
  ) {
    self.at = at
    self.user = user
    self.who = who
    self.method = method
    self.outcome = outcome
    self.channel = channel
    self.digests = digests
    self.arrivals = arrivals
  }

  /// The same in as many entries as its objects take.
  package var parts: [AuditEntry] {
    guard digests.count + arrivals.count > AuditEntry.mostObjects else { return [self] }
    let most = AuditEntry.mostObjects
    var parts: [AuditEntry] = []
    for start in stride(from: 0, to: digests.count, by: most) {
      var part = self
      (part.digests, part.arrivals) = (Array(digests[start..<min(start + most, digests.count)]), [])
      parts.append(part)
    }
    for start in stride(from: 0, to: arrivals.count, by: most) {
      var part = self
      (part.digests, part.arrivals) = ([], Array(arrivals[start..<min(start + most, arrivals.count)]))
      parts.append(part)
    }
    return parts
  }
}
