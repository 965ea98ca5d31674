package import Model

/// The present state, then every change, until the caller leaves.
package enum Watch: ControlMethod {
  package static let right = Right.ask
  package static let streaming = Streaming.required

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var channel: String?

    package init(channel: String? = nil) {
      self.channel = channel
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var time: Timestamp
    package var event: Event
    package var state: DaemonState?
    package var arrival: Arrival?
    /// Events that were left out because the client read too slowly.
    package var missed: Int?

    /// Which of the other values tells what happened.
    package enum Event: String, Sendable, Codable, CaseIterable {
      case state
      /// An arrival left incoming.
      case taken
      /// An arrival has a disposition.
      case settled
      /// A file stays in incoming until a person acts; the arrival tells its channel, name and reason, and its id stands
      /// for nothing.
      case blocked
      case missed
    }

    package init(time: Timestamp, event: Event, state: DaemonState? = nil, arrival: Arrival? = nil, missed: Int? = nil)
    {
      self.time = time
      self.event = event
      self.state = state
      self.arrival = arrival
      self.missed = missed
    }
  }
}

extension Watch.Reply: WrittenParameters {
  func write(to text: inout JSONText) {
    text.object {
      if let arrival {
        $0.key("arrival")
        $0.write(arrival)
      }
      $0.member("event", event.rawValue)
      $0.member("missed", missed.map(Int64.init))
      $0.member("state", state?.rawValue)
      $0.member("time", time.description)
    }
  }
}
