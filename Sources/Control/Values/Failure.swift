package import Model

/// Something that went wrong lately. It names no file and no person.
package struct Failure: Hashable, Sendable, Codable {
  package var time: Timestamp
  /// A `Reason` by its raw value, or a sentence free of names.
  package var reason: String
  package var arrival: ArrivalID?

  package init(time: Timestamp, reason: String, arrival: ArrivalID? = nil) {
    self.time = time
    self.reason = reason
    self.arrival = arrival
  }
}
