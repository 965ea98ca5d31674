package import Platform
internal import SystemPackage

/// Answers Varlink calls on a listening Unix socket.
///
/// What clients send is untrusted: it is bounded in size, number and time by `ControlLimits`, and who may call what is
/// decided by `Access` before a call's parameters are looked at. Each client has a task of its own; its calls are
/// answered in the order they came. Nothing runs while no client says anything.
package final class ControlServer: Sendable {
  private let listener: OwnedDescriptor
  private let reactor: Reactor
  private let session: ControlSession
  private let table: ConnectionTable

  /// `refused` is told of every call refused for want of a right, `exceeded` of every bound that was reached; neither may
  /// block.
  package init(
    listener: consuming OwnedDescriptor, reactor: Reactor, handler: some ControlHandler, access: Access,
    information: ServiceInformation, limits: ControlLimits = ControlLimits(),
    refused: @escaping @Sendable (Refusal) -> Void, exceeded: @escaping @Sendable (Excess) -> Void
  ) throws(SystemError) {
    try UnixSocket.makeNonblocking(listener)
    self.listener = listener
    self.reactor = reactor
    table = ConnectionTable(limit: limits.connections)
    session = ControlSession(
      routes: RouteTable(handler), access: access, information: information, limits: limits, table: table,
      held: HeldBytes(limit: limits.heldBytes), refused: refused, exceeded: exceeded)
  }

  /// Serves until its task is cancelled, then closes every connection; the listening socket stays open until the
  /// server is let go. Throws when the listening socket fails.
  package func run() async throws(SystemError) {
    let failure: SystemError? = await withDiscardingTaskGroup { group in
      while true {
        switch await reactor.readable(listener.raw) {
        case .ready:
          do throws(SystemError) { try await admitAll(&group) } catch {
            guard ControlServer.isPassing(error) else {
              group.cancelAll()
              return error
            }
            await rest()
          }
        case .refused: await rest()
        case .timedOut, .cancelled: return nil
        }
      }
    }
    if let failure { throw failure }
  }

  /// No descriptors or memory: those who wait stay in the kernel's queue for a second.
  private func rest() async { _ = await reactor.rest(until: .now + .seconds(1)) }

  private func admitAll(_ group: inout DiscardingTaskGroup) async throws(SystemError) {
    while let socket = try UnixSocket.accept(listener) {
      // Who cannot be told apart is not served.
      guard let peer = try? UnixSocket.peer(of: socket) else { continue }
      await admit(Connection(socket, peer: peer, reactor: reactor), &group)
    }
  }

  private func admit(_ connection: Connection, _ group: inout DiscardingTaskGroup) async {
    let isStranger = session.access.isStranger(connection.peer)
    if let number = table.admit(connection, share: share(of: connection.peer, isStranger: isStranger)) {
      group.addTask { [session] in await session.serve(connection, number, isStranger: isStranger) }
    } else {
      session.exceeded(Excess(peer: connection.peer, bound: .connections))
      try? await connection.send(Message.error(.busy(what: "connections")), within: .zero)
    }
  }

  private func share(of peer: Peer, isStranger: Bool) -> Int {
    if isStranger { return session.limits.strangerConnections }
    return session.access.isOwn(peer) ? session.limits.connections : session.limits.userConnections
  }

  private static func isPassing(_ error: SystemError) -> Bool {
    [.tooManyOpenFiles, .tooManyOpenFilesInSystem, .noBufferSpace, .noMemory].contains(error.errno)
  }
}
