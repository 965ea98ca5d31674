/// Where an arrival came from.
package struct Origin: Hashable, Sendable, Codable {
  package let arrival: ArrivalID
  /// When the file was claimed; a child has its root's moment.
  package let received: Timestamp
  /// The first folder below `incoming/`; `general` for files directly in it.
  package let channel: String
  package let name: SpoolName

  package init(arrival: ArrivalID, received: Timestamp, channel: String, name: SpoolName) {
    self.arrival = arrival
    self.received = received
    self.channel = channel
    self.name = name
  }
}
