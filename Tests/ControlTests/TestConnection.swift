internal import Control
internal import FoundationEssentials
internal import Platform

/// A client that can say anything, right or wrong.
final class TestConnection {
  let socket: OwnedDescriptor
  private var buffer: [UInt8] = []

  init(_ socket: consuming OwnedDescriptor) { self.socket = socket }

  /// Sends text as it stands; a message ends in `\0`.
  func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty { rest = rest.dropFirst(try UnixSocket.send(rest, to: socket) ?? 0) }
  }

  /// Nothing comes that should.
  private struct Silence: Error {}

  /// The next message; nil at the end of the stream. Throws where nothing comes for as long as any machine takes.
  func receive() throws -> [String: JSONValue]? {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = Data(buffer[..<end])
        buffer.removeFirst(end + 1)
        return try JSONDecoder().decode([String: JSONValue].self, from: message)
      }
      guard try Channel.awaitReadable(socket.raw, within: .seconds(60)) else { throw Silence() }
      if try UnixSocket.receive(socket, into: &buffer, limit: 65_536) == 0 { return nil }
    }
  }

  /// Whether another message came, rather than the end or a broken connection.
  func receiveOrEnd() throws -> Bool {
    do { return try receive() != nil } catch is SystemError { return false }
  }

  /// The next message's error name.
  func error() throws -> String? { try receive()?["error"]?.string }
}
