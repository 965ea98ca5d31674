package import Model

/// What the spool must know of a channel's settings.
package struct ChannelRules: Sendable {
  /// Nanoseconds of quiet before a file is complete. Nil: none where a lease can be had, else five seconds.
  package let settle: UInt64?
  package let priority: Priority

  package init(settle: UInt64?, priority: Priority = .normal) {
    self.settle = settle
    self.priority = priority
  }

  /// How long a file must be quiet when no lease says that nobody writes it, and an empty one always: five seconds.
  package static let quietTime: UInt64 = 5_000_000_000
}
