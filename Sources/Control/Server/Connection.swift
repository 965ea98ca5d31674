internal import Platform
internal import Synchronization

/// One client's socket. The descriptor is closed with the last reference, when the connection's task has ended.
final class Connection: Sendable {
  let socket: OwnedDescriptor
  let peer: Peer
  private let reactor: Reactor
  private let isBroken = Atomic<Bool>(false)
  private let isSlow = Atomic<Bool>(false)

  init(_ socket: consuming OwnedDescriptor, peer: Peer, reactor: Reactor) {
    self.socket = socket
    self.peer = peer
    self.reactor = reactor
  }

  /// Whether a message was cut short, after which nothing more can be said.
  var broken: Bool { isBroken.load(ordering: .acquiring) }

  /// Whether it was broken because the client did not take a message in time.
  var slow: Bool { isSlow.load(ordering: .acquiring) }

  /// Sends a whole message, or breaks the connection and throws `.gone`: the client has left, or did not take it all
  /// within `time`. One at a time.
  func send(_ message: [UInt8], within time: Duration) async throws(ControlError) {
    guard !broken else { throw .gone }
    let deadline = ContinuousClock.now + time
    var rest = message[...]
    while !rest.isEmpty {
      do throws(SystemError) {
        if let count = try UnixSocket.send(rest, to: socket) {
          rest = rest.dropFirst(count)
          continue
        }
      } catch { throw gone() }
      let outcome = await reactor.writable(socket.raw, until: deadline)
      if outcome == .timedOut { isSlow.store(true, ordering: .releasing) }
      guard outcome == .ready else { throw gone() }
    }
  }

  /// Waits for the client to leave.
  func end() async { _ = await reactor.hungUp(socket.raw) }

  func readable(until deadline: ContinuousClock.Instant?) async -> Reactor.Outcome {
    await reactor.readable(socket.raw, until: deadline)
  }

  private func gone() -> ControlError {
    isBroken.store(true, ordering: .releasing)
    return .gone
  }
}
