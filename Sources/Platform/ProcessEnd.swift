/// How a process ended.
package enum ProcessEnd: Equatable, Sendable {
  /// By itself, with its exit status.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)
}
