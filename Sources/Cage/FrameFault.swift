internal import Model

/// What is wrong with a reply.
struct FrameFault: Error, Hashable {
  let reason: Reason
  let detail: String

  static func lied(_ detail: String) -> FrameFault { FrameFault(reason: .readerLied, detail: detail) }
}
