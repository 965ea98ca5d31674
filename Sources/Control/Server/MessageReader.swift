internal import Platform

/// Cuts what a client sends into messages.
struct MessageReader {
  enum Next {
    case message([UInt8])
    /// The client sends nothing more, or was too slow to finish what it began.
    case end
    case tooLarge
  }

  private static let chunk = 16_384

  private let connection: Connection
  private let limit: Int
  private let time: Duration
  private var buffer: [UInt8] = []
  /// What of the buffer is known to hold no NUL.
  private var searched = 0

  init(_ connection: Connection, limit: Int, time: Duration) {
    self.connection = connection
    self.limit = limit
    self.time = time
  }

  /// The next message without its NUL. `idle` is told whether nothing of one has come yet.
  mutating func next(_ idle: (Bool) -> Void) async -> Next {
    var deadline: ContinuousClock.Instant?
    while true {
      if let end = buffer[searched...].firstIndex(of: 0) {
        guard end <= limit else { return .tooLarge }
        let message = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        searched = 0
        idle(false)
        return .message(message)
      }
      searched = buffer.count
      guard buffer.count <= limit else { return .tooLarge }
      if !buffer.isEmpty, deadline == nil { deadline = ContinuousClock.now + time }
      do throws(SystemError) {
        let room = min(MessageReader.chunk, limit + 1 - buffer.count)
        switch try UnixSocket.receive(connection.socket, into: &buffer, limit: max(room, 1)) {
        case 0: return .end
        case .some: continue
        case nil: break
        }
      } catch { return .end }
      idle(buffer.isEmpty)
      let outcome = await connection.readable(until: deadline)
      guard outcome == .ready else { return .end }
    }
  }
}
