import Foundation
import Glibc
import SystemPackage

/// A caller of the control socket, with the C library's own calls, so that no fault meets it. Its calls block.
final class PlainCaller {
  /// Milliseconds after which a caller who has no answer says so.
  private static let patience: Int32 = 100
  /// And after which it never comes.
  private static let end: Int32 = 60_000

  private let file: Int32
  private let unanswered: () -> Void
  private var buffer: [UInt8] = []

  /// `unanswered` is told, once for each wait, that no answer is there yet. Nil when nobody answers at the path.
  init?(_ path: FilePath, unanswered: @escaping () -> Void) {
    self.unanswered = unanswered
    file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.string.utf8.prefix($0.count - 1)) }
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard file >= 0, connected == 0 else { return nil }
  }

  deinit { close(file) }

  /// All replies to a call; nil when the connection ended before the last one. Throws when it never ends, and when a reply
  /// is no whole message.
  func ask(_ question: Question) throws -> [PlainReply]? {
    guard say(question) else { return nil }
    var replies: [PlainReply] = []
    repeat {
      let reply: PlainReply?
      do { reply = try hear() } catch { throw ProofFailure("\(question.method): \(error)") }
      guard let reply else { return nil }
      replies.append(reply)
    } while replies.last?.continues == true
    return replies
  }

  /// False when the connection has ended.
  func say(_ question: Question) -> Bool {
    let message = question.message
    return Glibc.send(file, message, message.count, Int32(MSG_NOSIGNAL)) == message.count
  }

  /// The next message; nil at the end of the connection.
  func hear() throws -> PlainReply? {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        defer { buffer.removeFirst(end + 1) }
        return try PlainReply(buffer[..<end])
      }
      try wait()
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = recv(file, &chunk, chunk.count, 0)
      guard count > 0 else {
        // What was begun is finished, or the connection is broken with it: nobody takes a half for a whole.
        return nil
      }
      buffer += chunk[..<count]
    }
  }

  private func wait() throws {
    var awaited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    if poll(&awaited, 1, PlainCaller.patience) > 0 { return }
    unanswered()
    guard poll(&awaited, 1, PlainCaller.end) > 0 else { throw ProofFailure("a caller is never answered") }
  }
}
