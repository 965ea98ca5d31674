package import Model

/// What becomes of files that are about to be put into a channel, or of arrivals or documents.
///
/// The first reply, without a place, says that Vigil looks out for them: only then may they be renamed into place. Each
/// is settled by one reply; the last of them is the final reply.
package enum Follow: ControlMethod {
  package static let right = Right.report
  /// Ids may be of anybody's files, so they take more than the right to be told of one's own.
  package static func right(for parameters: Parameters) -> Right { parameters.ids.isEmpty ? right : .ask }

  package static let streaming = Streaming.required

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var channel: String?
    /// Paths below the channel; names and ids together at most 1000.
    package var names: [SpoolName]
    package var ids: [String]

    package init(channel: String? = nil, names: [SpoolName] = [], ids: [String] = []) {
      self.channel = channel
      self.names = names
      self.ids = ids
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var place: Whereabouts?
    package var name: SpoolName?
    package var arrival: Arrival?
    package var digest: Digest?

    package init(place: Whereabouts? = nil, name: SpoolName? = nil, arrival: Arrival? = nil, digest: Digest? = nil) {
      self.place = place
      self.name = name
      self.arrival = arrival
      self.digest = digest
    }
  }
}
