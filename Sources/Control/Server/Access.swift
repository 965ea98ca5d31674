package import Platform

/// Who may do what, decided here and nowhere else, from what the kernel says of the caller.
///
/// Root and the daemon's own user may do everything. Members of the `read` group may ask for documents and their
/// whereabouts; members of `operate` may act and ask for whereabouts, but need not see documents to do their work;
/// members of `drop` are told how the daemon fares and what became of their files.
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

  /// `ownUser` is the daemon's effective user id.
  package init(ownUser: UInt32, drop: Group, read: Group, operate: Group) {
    self.ownUser = ownUser
    self.drop = drop
    self.read = read
    self.operate = operate
  }

  package func allows(_ right: Right, _ peer: Peer) -> Bool {
    isOwn(peer)
      || groups(for: right).contains { $0.identifier.map(peer.isMember) ?? false }
  }

  /// Whether the caller is root or the daemon's own user.
  func isOwn(_ peer: Peer) -> Bool { peer.user == 0 || peer.user == ownUser }

  /// Whether the caller may do nothing but read the interface's description.
  package func isStranger(_ peer: Peer) -> Bool { !Right.allCases.contains { allows($0, peer) } }

  /// Groups of the configuration that the system does not have: nobody is in them.
  package var missingGroups: [String] { [drop, read, operate].filter { $0.identifier == nil }.map(\.name) }

  package var dropGroup: String { drop.name }

  /// Whether members of the group that may drop are this group's.
  package func isDropGroup(_ group: UInt32) -> Bool { drop.identifier == group }

  func check(_ right: Right, _ peer: Peer) throws(ControlError) {
    if !allows(right, peer) { throw .permissionDenied(groups: groups(for: right).map(\.name)) }
  }

  private func groups(for right: Right) -> [Group] {
    switch right {
    case .report: [drop, read, operate]
    case .ask: [read, operate]
    case .content: [read]
    case .act: [operate]
    }
  }
}
