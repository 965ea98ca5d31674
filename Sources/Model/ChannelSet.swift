/// Some of the channels: those that are named, or all but those, for who may drop can make channels that nobody named.
package struct ChannelSet: Hashable, Sendable {
  package let names: Set<String>
  /// Whether it is every channel but `names`.
  package let isAllBut: Bool

  package static let none = ChannelSet([])

  package init(_ names: Set<String>) {
    self.names = names
    isAllBut = false
  }

  package init(allBut names: Set<String>) {
    self.names = names
    isAllBut = true
  }

  package var isEmpty: Bool { names.isEmpty && !isAllBut }

  package func contains(_ channel: String) -> Bool { names.contains(channel) != isAllBut }

  package func subtracting(_ other: ChannelSet) -> ChannelSet {
    switch (isAllBut, other.isAllBut) {
    case (false, false): ChannelSet(names.subtracting(other.names))
    case (false, true): ChannelSet(names.intersection(other.names))
    case (true, false): ChannelSet(allBut: names.union(other.names))
    case (true, true): ChannelSet(other.names.subtracting(names))
    }
  }
}
