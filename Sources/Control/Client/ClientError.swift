/// Why a call from here did not succeed.
package enum ClientError: Error, Equatable {
  /// Nobody listens on the socket.
  case notRunning(path: String)
  /// The caller may not even reach the socket.
  case unreachable(path: String)
  /// The daemon answered with an error.
  case refused(ControlError)
  /// The connection ended before the answer did: the daemon stopped, or the caller read too slowly.
  case lost
  /// The caller's patience ended: something holds the socket, and nobody answers.
  case silent(seconds: Int)
  /// The answer is not one of `io.vigil.Control`: another version, or not Vigil at all.
  case malformed(String)
  /// Another system call failed: which, on what, and why.
  case system(String)
}
