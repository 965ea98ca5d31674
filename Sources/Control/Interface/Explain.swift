package import Model

/// Why a file or an arrival is where it is, and the commands that mend it. Either a path or an id is given.
package enum Explain: ControlMethod {
  package static let right = Right.ask

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    /// Absolute, or below incoming.
    package var path: SpoolName?
    package var id: String?

    package init(path: SpoolName? = nil, id: String? = nil) {
      self.path = path
      self.id = id
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var place: Whereabouts
    package var sentence: String
    package var reason: Reason?
    package var detail: String?
    /// The file's owner by name, else by number.
    package var owner: String?
    package var since: Timestamp?
    package var nextAttempt: Timestamp?
    package var arrival: Arrival?
    /// Shell commands, in order.
    package var commands: [String]

    package init(
      place: Whereabouts, sentence: String, reason: Reason? = nil, detail: String? = nil, owner: String? = nil,
      since: Timestamp? = nil, nextAttempt: Timestamp? = nil, arrival: Arrival? = nil, commands: [String] = []
    ) {
      self.place = place
      self.sentence = sentence
      self.reason = reason
      self.detail = detail
      self.owner = owner
      self.since = since
      self.nextAttempt = nextAttempt
      self.arrival = arrival
      self.commands = commands
    }
  }
}
