package import Model

/// Whose turn it is among the channels that have something to be done: urgent before normal before low, and within one
/// priority each in turn. Time does not come into it, and nobody waits for ever: after `row` turns that a priority took
/// one after another while a lower one waited, the next is the lower one's. What becomes urgent anew waits for none.
package struct ChannelTurns: Sendable {
  package static let row = 15

  /// Highest first.
  private static let order: [Priority] = [.urgent, .normal, .low]

  /// The channels of each priority; who had a turn stands last.
  private var rings = [[String]](repeating: [], count: order.count)
  private var places: [String: Int] = [:]
  /// How many turns each priority took in a row while a lower one waited.
  private var rows = [Int](repeating: 0, count: order.count)

  package init() {}

  package var isEmpty: Bool { places.isEmpty }

  /// The channel has something to be done. One that stands here already keeps its place, unless its priority changed.
  package mutating func add(_ channel: String, _ priority: Priority) {
    let ring = ChannelTurns.order.firstIndex(of: priority) ?? 0
    if let former = places[channel] {
      if former == ring { return }
      rings[former].removeAll { $0 == channel }
    }
    places[channel] = ring
    rings[ring].append(channel)
  }

  /// The channel has nothing more to be done.
  package mutating func remove(_ channel: String) {
    guard let ring = places.removeValue(forKey: channel) else { return }
    rings[ring].removeAll { $0 == channel }
  }

  package func contains(_ channel: String) -> Bool { places[channel] != nil }

  package func contains(where mayGo: (String, Priority) -> Bool) -> Bool {
    zip(rings, ChannelTurns.order).contains { ring, priority in ring.contains { mayGo($0, priority) } }
  }

  /// Gives the next turn to one of the channels that may go. It stays, behind the others of its priority.
  package mutating func next(where mayGo: (String, Priority) -> Bool = { _, _ in true }) -> String? {
    var chosen: (ring: Int, index: Int)?
    for ring in rings.indices {
      let priority = ChannelTurns.order[ring]
      guard let index = rings[ring].firstIndex(where: { mayGo($0, priority) }) else {
        rows[ring] = 0
        continue
      }
      guard let higher = chosen else {
        chosen = (ring, index)
        continue
      }
      if rows[higher.ring] < ChannelTurns.row {
        rows[higher.ring] += 1
        return take(higher.ring, higher.index)
      }
      rows[higher.ring] = 0
      chosen = (ring, index)
    }
    guard let chosen else { return nil }
    rows[chosen.ring] = 0
    return take(chosen.ring, chosen.index)
  }

  private mutating func take(_ ring: Int, _ index: Int) -> String {
    let channel = rings[ring].remove(at: index)
    rings[ring].append(channel)
    return channel
  }

}
