internal import Platform

/// Cuts what a client sends into messages.
struct MessageReader {
  enum Next {
    case message([UInt8])
    /// The client sends nothing more.
    case end
    /// It did not finish in time what it began.
    case tooSlow
    case tooLarge
    /// All clients together hold too much.
    case tooMuch
  }

  private static let chunk = 16_384

  private let connection: Connection
  private let limit: Int
  private let time: Duration
  private var buffer: [UInt8] = []
  /// What of the buffer is known to hold no NUL.
  private var searched = 0
  private let held: HeldBytes
  /// What of `held` is this client's.
  private var taken = 0

  init(_ connection: Connection, limit: Int, time: Duration, held: HeldBytes) {
    self.connection = connection
    self.limit = limit
    self.time = time
    self.held = held
  }

  /// Forgets the last message. Called at the end too.
  mutating func letGo() {
    held.give(back: taken)
    taken = 0
    // What a large message took is not kept for the next one.
    if buffer.isEmpty { buffer = [] }
  }

  /// The next message without its NUL, the one before it being answered. `idle` is told whether nothing of one has come yet.
  mutating func next(_ idle: (Bool) -> Void) async -> Next {
    letGo()
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
        case .some:
          guard takeRoom() else { return .tooMuch }
          continue
        case nil: break
        }
      } catch { return .end }
      idle(buffer.isEmpty)
      let outcome = await connection.readable(until: deadline)
      guard outcome == .ready else { return outcome == .timedOut ? .tooSlow : .end }
    }
  }

  private mutating func takeRoom() -> Bool {
    let more = buffer.count - MessageReader.chunk - taken
    guard more > 0 else { return true }
    guard held.take(more) else { return false }
    taken += more
    return true
  }
}
