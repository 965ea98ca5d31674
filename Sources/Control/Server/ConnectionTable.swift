internal import Platform
internal import Synchronization

/// Who is connected. When it is full, the client that has been idle longest makes room; if none is idle, the newcomer
/// is turned away.
final class ConnectionTable: Sendable {
  private struct Entry {
    let connection: Connection
    let isStranger: Bool
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
  }

  private let content = Mutex(Content())
  private let limits: ControlLimits

  init(_ limits: ControlLimits) { self.limits = limits }

  /// The newcomer's number; nil if there is no room.
  func admit(_ connection: Connection, isStranger: Bool) -> UInt64? {
    content.withLock { content in
      let same = content.entries.values.count { $0.isStranger && $0.connection.peer.user == connection.peer.user }
      guard !isStranger || same < limits.strangerConnections else { return nil }
      if content.entries.count >= limits.connections {
        guard
          let (oldest, entry) = content.entries.filter({ $0.value.idle != nil })
            .min(by: { $0.value.idle ?? 0 < $1.value.idle ?? 0 })
        else { return nil }
        content.entries[oldest] = nil
        // Its task sees the end of the stream and ends.
        UnixSocket.shutDown(entry.connection.socket.raw)
      }
      let number = content.tick()
      content.entries[number] = Entry(connection: connection, isStranger: isStranger, idle: number)
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
