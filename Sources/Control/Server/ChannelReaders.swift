internal import Model

/// Which groups' members may read what came through a channel. A list without a group leaves it to all who may read.
package struct ChannelReaders: Hashable, Sendable {
  /// Of the channels that have an entry of their own.
  package var named: [String: [Access.Group]]
  /// Of all others.
  package var others: [Access.Group]

  package init(named: [String: [Access.Group]] = [:], others: [Access.Group] = []) {
    self.named = named
    self.others = others
  }

  /// The channels that are not left to all who may read.
  var restricted: ChannelSet { channels { !$0.isEmpty } }

  package func isRestricted(_ channel: String) -> Bool { restricted.contains(channel) }

  /// The channels that are closed to the members of these groups.
  func closed(to isMember: (UInt32) -> Bool) -> ChannelSet {
    channels { groups in !groups.isEmpty && !groups.contains { $0.identifier.map(isMember) ?? false } }
  }

  private func channels(_ holds: ([Access.Group]) -> Bool) -> ChannelSet {
    let fitting = Set(named.filter { holds($0.value) }.keys)
    return holds(others) ? ChannelSet(allBut: Set(named.keys).subtracting(fitting)) : ChannelSet(fitting)
  }

  /// Groups that the system does not have: nobody is in them.
  var missingGroups: [String] {
    Set((named.values.flatMap { $0 } + others).filter { $0.identifier == nil }.map(\.name)).sorted()
  }
}
