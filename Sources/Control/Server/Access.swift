internal import Model
package import Platform

/// Who may do what, decided here and nowhere else, from what the kernel says of the caller.
///
/// Root and the daemon's own user may do everything. Members of the `read` group may ask for documents and their
/// whereabouts; members of `operate` may act and ask for whereabouts, but need not see documents to do their work;
/// members of `drop` are told how the daemon fares and what became of their files; members of `audit` are told who read
/// what of the channels below.
///
/// A channel may have readers: groups of whose members some must be in one to see what came through it, besides what
/// else they need. For others there is nothing of it, not even a count; only members of `operate` are told counts, ids,
/// reasons and states of every channel, and no names, as their work is to mend what is stuck.
package struct Access: Sendable {
  package struct Group: Hashable, Sendable {
    package let name: String
    /// Nil when the system has no such group: then nobody is in it.
    package let identifier: UInt32?

    package init(name: String, identifier: UInt32?) {
      self.name = name
      self.identifier = identifier
    }
  }

  private let ownUser: UInt32
  private let drop: Group
  private let read: Group
  private let operate: Group
  private let audit: Group
  private let readers: CurrentReaders

  /// `ownUser` is the daemon's effective user id.
  package init(
    ownUser: UInt32, drop: Group, read: Group, operate: Group, audit: Group,
    readers: CurrentReaders = CurrentReaders()
  ) {
    self.ownUser = ownUser
    self.drop = drop
    self.read = read
    self.operate = operate
    self.audit = audit
    self.readers = readers
  }

  package func allows(_ right: Right, _ peer: Peer) -> Bool {
    isOwn(peer) || groups(for: right).contains { isMember(peer, of: $0) }
  }

  package func sight(of peer: Peer) -> Sight {
    let readers = readers.value
    let hidden = isOwn(peer) ? ChannelSet.none : readers.closed(to: peer.isMember)
    return Sight(
      hidden: hidden, audited: readers.restricted.subtracting(hidden), seesAccount: allows(.act, peer),
      drops: isOwn(peer) || isMember(peer, of: drop))
  }

  /// Whether the caller may do nothing but read the interface's description.
  package func isStranger(_ peer: Peer) -> Bool { !Right.allCases.contains { allows($0, peer) } }

  /// Groups of the configuration that the system does not have: nobody is in them.
  package var missingGroups: [String] {
    [drop, read, operate, audit].filter { $0.identifier == nil }.map(\.name) + readers.value.missingGroups
  }

  package var dropGroup: String { drop.name }

  /// Whether the system has the group that may drop.
  package var hasDropGroup: Bool { drop.identifier != nil }

  /// Whether members of the group that may drop are this group's.
  package func isDropGroup(_ group: UInt32) -> Bool { drop.identifier == group }

  func check(_ right: Right, _ peer: Peer) throws(ControlError) {
    if !allows(right, peer) { throw .permissionDenied(groups: groups(for: right).map(\.name)) }
  }

  /// Whether the caller is root or the daemon's own user.
  func isOwn(_ peer: Peer) -> Bool { peer.user == 0 || peer.user == ownUser }

  private func isMember(_ peer: Peer, of group: Group) -> Bool { group.identifier.map(peer.isMember) ?? false }

  private func groups(for right: Right) -> [Group] {
    switch right {
    case .report: [drop, read, operate]
    case .ask: [read, operate]
    case .content: [read]
    case .act: [operate]
    case .audit: [audit]
    }
  }
}
