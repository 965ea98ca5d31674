internal import FoundationEssentials
internal import Platform
package import SystemPackage

/// A blocking client: one connection, one call at a time. For command lines, not for the daemon.
package final class ControlClient {
  private struct Incoming<Reply: Decodable>: Decodable {
    let parameters: Reply?
    let continues: Bool?
  }

  private struct Failure: Decodable {
    let error: String?
    let parameters: JSONValue?
  }

  /// A daemon that sends more than this without an end is not believed.
  private static let replySize = 256 << 20

  private let socket: OwnedDescriptor
  private let patience: Int?
  private var buffer: [UInt8] = []

  /// With `patience`, in seconds, calls end with `.silent` when nothing is heard for so long. A socket that the service
  /// manager holds takes connections while no daemon runs.
  package init(_ path: FilePath, patience: Int? = nil) throws(ClientError) {
    self.patience = patience
    do throws(SystemError) { socket = try UnixSocket.connect(to: path, patience: patience) } catch {
      switch error.errno {
      case .wouldBlock: throw .silent(seconds: patience ?? 0)
      case .noSuchFileOrDirectory, .connectionRefused: throw .notRunning(path: path.string)
      case .permissionDenied: throw .unreachable(path: path.string)
      default: throw .system(error.detail)
      }
    }
  }

  /// For waiting with poll(2): readable when the daemon says something or has gone.
  package var descriptor: Int32 { socket.raw }

  package func call<Method: ControlMethod>(
    _ method: Method.Type, _ parameters: Method.Parameters
  ) throws(ClientError) -> Method.Reply {
    try send(Method.self, parameters, more: false)
    return try receive(Method.self).reply
  }

  /// Hands over each reply, the last one included; `each` may return false to hear no more, after which the client is
  /// of no further use.
  package func stream<Method: ControlMethod>(
    _ method: Method.Type, _ parameters: Method.Parameters, _ each: (Method.Reply) throws -> Bool
  ) throws {
    try send(Method.self, parameters, more: true)
    while true {
      let (reply, continues) = try receive(Method.self)
      guard try each(reply), continues else { return }
    }
  }

  private func send<Method: ControlMethod>(
    _ method: Method.Type, _ parameters: Method.Parameters, more: Bool
  ) throws(ClientError) {
    guard let message = try? Message.call(Method.name, parameters, more: more) else {
      throw .malformed("a parameter cannot be sent")
    }
    var rest = message[...]
    while !rest.isEmpty {
      do throws(SystemError) {
        guard let sent = try UnixSocket.send(rest, to: socket) else { break }
        rest = rest.dropFirst(sent)
      } catch {
        // A daemon that turns a caller away says why before it closes.
        guard error.errno == .brokenPipe || error.errno == .connectionReset else { throw .system(error.detail) }
        return
      }
    }
    if !rest.isEmpty { throw .silent(seconds: patience ?? 0) }
  }

  private func receive<Method: ControlMethod>(
    _ method: Method.Type
  ) throws(ClientError) -> (reply: Method.Reply, continues: Bool) {
    let message = Data(try message())
    let decoder = JSONDecoder()
    if let failure = try? decoder.decode(Failure.self, from: message), let name = failure.error {
      throw .refused(ControlError(name: name, parameters: failure.parameters?.object ?? [:]))
    }
    do {
      let incoming = try decoder.decode(Incoming<Method.Reply>.self, from: message)
      guard let reply = incoming.parameters else { throw ClientError.malformed("a reply without parameters") }
      return (reply, incoming.continues ?? false)
    } catch let error as ClientError {
      throw error
    } catch {
      throw .malformed(ControlClient.describe(error))
    }
  }

  private func message() throws(ClientError) -> [UInt8] {
    var searched = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: 0) {
        let message = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        return message
      }
      searched = buffer.count
      guard buffer.count < ControlClient.replySize else { throw .malformed("a reply without end") }
      let count: Int?
      do throws(SystemError) {
        count = try UnixSocket.receive(socket, into: &buffer, limit: 65_536)
      } catch {
        if error.errno == .connectionReset { throw .lost }
        throw .system(error.detail)
      }
      guard let count else { throw .silent(seconds: patience ?? 0) }
      guard count > 0 else { throw .lost }
    }
  }

  private static func describe(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "a reply without \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "a reply whose \(context.codingPath.map(\.stringValue).joined(separator: ".")) cannot be read"
    default: "a reply that cannot be read"
    }
  }
}
