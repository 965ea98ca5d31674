import Control
import Platform
import SystemPackage

/// One connection that can say anything.
final class SiegeConnection {
  private let socket: OwnedDescriptor

  init(_ path: String) throws { socket = try UnixSocket.connect(to: FilePath(path)) }

  /// Sends bytes and waits for the first message that comes back. False when the daemon ended the connection instead.
  func answer(to message: [UInt8]) throws -> Bool {
    var rest = message[...]
    while !rest.isEmpty {
      // It may be ended before all is sent.
      guard let count = try? UnixSocket.send(rest, to: socket) else { break }
      rest = rest.dropFirst(count)
    }
    UnixSocket.finishSending(socket)
    var received: [UInt8] = []
    while !received.contains(0) {
      guard let count = try? UnixSocket.receive(socket, into: &received, limit: 65_536), count > 0 else { return false }
    }
    return true
  }
}
