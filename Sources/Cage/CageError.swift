/// Why no reader could be started, and what to do about it.
package enum CageError: Error, Hashable, Sendable {
  /// The executable could not be started.
  case notStarted(executable: String, cause: String)
  /// It was started but ended, or said nothing, before it was ready.
  case notReady(executable: String, cause: String)
  /// It runs, but this system lacks these parts of the cage.
  case incomplete(missing: [String])
  /// What is needed to ask for a reader could not be had.
  case notAsked(cause: String)
  /// Starting it failed lately; the next attempt waits.
  case backingOff(cause: String)
}

extension CageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notStarted(let executable, let cause):
      "The reader \(executable) could not be started (\(cause)): check that it is installed and executable."
    case .notReady(let executable, let cause):
      "The reader \(executable) did not become ready (\(cause)): run vigild --check-config and see the lines above."
    case .incomplete(let missing):
      "The cage cannot be set up here, so no document is read. Missing: \(missing.joined(separator: "; ")). "
        + "Use a kernel with Landlock and seccomp (and allow both in the unit's SystemCallFilter=), or set "
        + "cage.required: false to read documents in an incomplete cage."
    case .notAsked(let cause): "No reader could be asked for (\(cause)); it is tried again."
    case .backingOff(let cause): "The reader could not be started a moment ago (\(cause)); it is tried again."
    }
  }
}
