package import Platform

/// A bound that a caller reached, for the journal.
package struct Excess: Hashable, Sendable {
  /// Which of `ControlLimits`.
  package enum Bound: String, Hashable, Sendable {
    case connections
    case messageSize = "message-size"
    case messageTime = "message-time"
    case heldBytes = "held-bytes"
    case replyTime = "reply-time"
  }

  package let peer: Peer
  package let bound: Bound

  package init(peer: Peer, bound: Bound) {
    self.peer = peer
    self.bound = bound
  }
}
