internal import Platform
internal import Synchronization

/// Who is connected. When it is full, the client that has been idle longest makes room, and when a user has all the
/// connections that one may have, that user's; if none is idle, the newcomer is turned away.
final class ConnectionTable: Sendable {
  private struct Entry {
    let connection: Connection
    /// When it became idle, in the order of such moments; nil while a call is under way.
    var idle: UInt64?
  }

  private struct Content {
    var entries: [UInt64: Entry] = [:]
    var clock: UInt64 = 0

    mutating func tick() -> UInt64 {
      clock += 1
      return clock
    }

    /// False if none of them is idle.
    mutating func makeRoom(among some: [UInt64: Entry]) -> Bool {
      guard
        let (oldest, entry) = some.filter({ $0.value.idle != nil })
          .min(by: { $0.value.idle ?? 0 < $1.value.idle ?? 0 })
      else { return false }
      entries[oldest] = nil
      // Its task sees the end of the stream and ends.
      UnixSocket.shutDown(entry.connection.socket.raw)
      return true
    }
  }

  private let content = Mutex(Content())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The newcomer's number; nil if there is no room. `share` is how many connections its user may have.
  func admit(_ connection: Connection, share: Int) -> UInt64? {
    content.withLock { content in
      let same = content.entries.filter { $0.value.connection.peer.user == connection.peer.user }
      if same.count >= share {
        guard content.makeRoom(among: same) else { return nil }
      } else if content.entries.count >= limit {
        guard content.makeRoom(among: content.entries) else { return nil }
      }
      let number = content.tick()
      content.entries[number] = Entry(connection: connection, idle: number)
      return number
    }
  }

  func setIdle(_ number: UInt64, _ idle: Bool) {
    content.withLock { content in
      let moment = content.tick()
      content.entries[number]?.idle = idle ? moment : nil
    }
  }

  func remove(_ number: UInt64) { content.withLock { $0.entries[number] = nil } }
}
