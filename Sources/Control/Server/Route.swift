internal import Platform

/// One method as the server sees it: what it needs, and how to answer it in bytes.
struct Route: Sendable {
  typealias Emit = @Sendable ([UInt8]) async throws(ControlError) -> Void
  typealias Body<Method: ControlMethod> =
    @Sendable (Method.Parameters, Caller, Replies<Method.Reply>) async throws(ControlError) -> Method.Reply

  let name: String
  private let answer: @Sendable (Call, Peer, Access, @escaping Emit) async throws(ControlError) -> [UInt8]

  init<Method: ControlMethod>(_ method: Method.Type, _ body: @escaping Body<Method>) {
    name = Method.name
    answer = { call, peer, access, emit throws(ControlError) in
      try access.check(Method.right, peer)
      let parameters = try call.parameters(Method.Parameters.self)
      try access.check(Method.right(for: parameters), peer)
      if Method.streaming == .required, !call.more { throw .expectedMore }
      let replies = Replies<Method.Reply>(wanted: call.more && Method.streaming != .never) {
        reply throws(ControlError) in
        try await emit(Message.reply(reply, continues: true))
      }
      return Message.reply(try await body(parameters, Caller(peer, access), replies))
    }
  }

  init<Method: ControlMethod>(
    _ method: Method.Type,
    _ body: @escaping @Sendable (Method.Parameters, Caller) async throws(ControlError) -> Method.Reply
  ) {
    self.init(method) { parameters, caller, _ throws(ControlError) in try await body(parameters, caller) }
  }

  init<Method: ControlMethod>(
    _ method: Method.Type,
    _ body: @escaping @Sendable (Caller, Replies<Method.Reply>) async throws(ControlError) -> Method.Reply
  ) where Method.Parameters == NoParameters {
    self.init(method) { _, caller, replies throws(ControlError) in try await body(caller, replies) }
  }

  init<Method: ControlMethod>(
    _ method: Method.Type, _ body: @escaping @Sendable (Caller) async throws(ControlError) -> Method.Reply
  ) where Method.Parameters == NoParameters {
    self.init(method) { _, caller, _ throws(ControlError) in try await body(caller) }
  }

  /// The last reply. Those before it go to `emit`.
  func answer(
    _ call: Call, _ peer: Peer, _ access: Access, _ emit: @escaping Emit
  ) async throws(ControlError) -> [UInt8] {
    try await answer(call, peer, access, emit)
  }
}
