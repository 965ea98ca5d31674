/// Bounds on what clients can make the server hold.
package struct ControlLimits: Sendable {
  /// Bytes of one call.
  package var messageSize = 1 << 20
  /// Bytes of one call of a stranger, who has nothing to say but `GetInfo`.
  package var strangerMessageSize = 4096
  /// Bytes of the calls of all clients together that are not answered yet, beyond 16 KiB of each.
  package var heldBytes = 16 << 20
  package var connections = 256
  /// Of one user who is neither root nor the daemon's own, so that no one keeps all others out.
  package var userConnections = 128
  /// Of one user who is a stranger.
  package var strangerConnections = 8
  /// From a call's first byte to its last.
  package var messageTime = Duration.seconds(10)
  /// From a reply's first byte to its last.
  package var replyTime = Duration.seconds(30)

  package init() {}
}
