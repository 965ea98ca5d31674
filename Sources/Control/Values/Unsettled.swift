package import Model

/// A file that is not settled, and why.
package struct Unsettled: Hashable, Sendable, Codable {
  package var place: Whereabouts
  package var reason: Reason?
  /// Once it was taken.
  package var arrival: ArrivalID?
  package var channel: String
  package var name: SpoolName

  package init(place: Whereabouts, reason: Reason? = nil, arrival: ArrivalID? = nil, channel: String, name: SpoolName) {
    self.place = place
    self.reason = reason
    self.arrival = arrival
    self.channel = channel
    self.name = name
  }
}
