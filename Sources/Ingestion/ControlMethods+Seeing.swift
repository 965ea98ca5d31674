internal import Control
internal import Model
internal import Store

/// What callers are shown of arrivals when some channels are hidden from them.
extension ControlMethods {
  /// Without its name where that is not for the caller, who may know of the rest.
  func named(_ arrival: Arrival, _ sight: Sight) -> Arrival {
    guard sight.hidden.contains(arrival.origin.channel) else { return arrival }
    let origin = arrival.origin
    var nameless = Arrival(
      origin: Origin(
        arrival: origin.arrival, received: origin.received, channel: origin.channel, name: SpoolName(bytes: [])))
    nameless.disposition = arrival.disposition
    nameless.digest = arrival.digest
    nameless.size = arrival.size
    nameless.reason = arrival.reason
    nameless.detail = arrival.detail
    nameless.settled = arrival.settled
    return nameless
  }

  /// An arrival of an event as the store will have it for the caller, which it may not know yet: a duplicate of what came
  /// through hidden channels alone was stored.
  func shown(_ arrival: Arrival, hiding: ChannelSet) async throws(ControlError) -> Arrival {
    guard !hiding.isEmpty, arrival.disposition == .duplicate, let digest = arrival.digest else { return arrival }
    let store = store
    let known = try await ask { () async throws(StoreError) in try await store.arrivals(of: digest, hiding: hiding) }
    var shown = arrival
    if let same = known.first(where: { $0.origin.arrival == arrival.origin.arrival }) {
      shown.disposition = same.disposition
    } else if !known.contains(where: { $0.disposition == .stored }) {
      shown.disposition = .stored
    }
    return shown
  }
}
