internal import Platform

/// What happens on one connection: calls in, replies out, in order.
struct ControlSession: Sendable {
  private enum Event: Sendable {
    case answered([UInt8])
    case left
  }

  let routes: RouteTable
  let access: Access
  let information: ServiceInformation
  let limits: ControlLimits
  let table: ConnectionTable
  let held: HeldBytes
  let refused: @Sendable (Refusal) -> Void
  let exceeded: @Sendable (Excess) -> Void

  /// Returns when the client has left, was dropped, or the task is cancelled.
  func serve(_ connection: Connection, _ number: UInt64, isStranger: Bool) async {
    var reader = MessageReader(
      connection, limit: isStranger ? limits.strangerMessageSize : limits.messageSize, time: limits.messageTime,
      held: held)
    defer {
      reader.letGo()
      table.remove(number)
      if connection.slow { exceeded(Excess(peer: connection.peer, bound: .replyTime)) }
    }
    while !Task.isCancelled, !connection.broken {
      switch await reader.next({ table.setIdle(number, $0) }) {
      case .message(let message):
        guard await answer(message, connection) else { return }
        await Task.yield()
      case .tooLarge:
        exceeded(Excess(peer: connection.peer, bound: .messageSize))
        try? await send(.failed(reason: "the message is larger than this caller may send"), connection)
        return
      case .tooMuch:
        exceeded(Excess(peer: connection.peer, bound: .heldBytes))
        try? await send(.busy(what: "memory for calls"), connection)
        return
      case .tooSlow:
        exceeded(Excess(peer: connection.peer, bound: .messageTime))
        return
      case .end: return
      }
    }
  }

  /// False when the connection shall be closed.
  private func answer(_ message: [UInt8], _ connection: Connection) async -> Bool {
    guard let call = Call(message) else {
      try? await send(.failed(reason: "the message is not a Varlink call"), connection)
      return false
    }
    // Whoever leaves is waited for no longer: the handler's task is cancelled.
    let event: Event = await withTaskGroup(of: Event.self) { group in
      group.addTask { .answered(await reply(to: call, connection)) }
      group.addTask {
        await connection.end()
        return .left
      }
      let first = await group.next() ?? .left
      group.cancelAll()
      return first
    }
    guard case .answered(let reply) = event, !reply.isEmpty else { return false }
    guard !call.oneway else { return true }
    do throws(ControlError) {
      try await connection.send(reply, within: limits.replyTime)
      return true
    } catch { return false }
  }

  private func reply(to call: Call, _ connection: Connection) async -> [UInt8] {
    do throws(ControlError) {
      if call.upgrade { throw .methodNotImplemented(call.method) }
      if call.interface == ServiceInterface.name { return try describe(call) }
      guard call.interface == ControlInterface.name else { throw .interfaceNotFound(call.interface) }
      guard let route = routes[call.method] else { throw .methodNotFound(call.method) }
      let time = limits.replyTime
      return try await route.answer(call, connection.peer, access) { message throws(ControlError) in
        try await connection.send(message, within: time)
      }
    } catch {
      if case .permissionDenied(let groups) = error {
        refused(Refusal(peer: connection.peer, method: call.method, groups: groups))
      }
      return Message.error(error)
    }
  }

  private func describe(_ call: Call) throws(ControlError) -> [UInt8] {
    switch call.method {
    case "\(ServiceInterface.name).GetInfo":
      _ = try call.parameters(NoParameters.self)
      return Message.reply(information)
    case "\(ServiceInterface.name).GetInterfaceDescription":
      switch try call.parameters(ServiceInterface.DescriptionParameters.self).interface {
      case ControlInterface.name:
        return Message.reply(ServiceInterface.Description(description: ControlInterface.description))
      case ServiceInterface.name:
        return Message.reply(ServiceInterface.Description(description: ServiceInterface.description))
      case let other: throw .interfaceNotFound(other)
      }
    default: throw .methodNotFound(call.method)
    }
  }

  private func send(_ error: ControlError, _ connection: Connection) async throws(ControlError) {
    try await connection.send(Message.error(error), within: limits.replyTime)
  }
}
