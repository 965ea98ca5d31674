package import Platform

/// Who calls a method, and what they may.
package struct Caller: Sendable {
  package let peer: Peer
  private let access: Access

  package init(_ peer: Peer, _ access: Access) {
    self.peer = peer
    self.access = access
  }

  package var user: UInt32 { peer.user }

  /// At this moment: it changes with a reload, during a call too.
  package var sight: Sight { access.sight(of: peer) }

  package func allows(_ right: Right) -> Bool { access.allows(right, peer) }
}
