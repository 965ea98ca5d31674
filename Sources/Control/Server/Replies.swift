/// The way back to the caller of a streaming method.
package struct Replies<Reply: Sendable>: Sendable {
  /// Whether the caller asked for more than the last reply; without it `send` does nothing.
  package let wanted: Bool
  private let body: @Sendable (Reply) async throws(ControlError) -> Void

  package init(wanted: Bool, _ body: @escaping @Sendable (Reply) async throws(ControlError) -> Void) {
    self.wanted = wanted
    self.body = body
  }

  /// Returns when the reply was handed to the kernel, so a slow reader slows down only its own call.
  ///
  /// Throws `.gone` when the caller has left or does not read; the handler then returns as soon as it can.
  package func send(_ reply: Reply) async throws(ControlError) {
    if wanted { try await body(reply) }
  }
}
