package import Model
package import Platform

/// Why the spool could not do what it was asked.
package enum SpoolError: Error {
  /// A system call failed; full disks and the like.
  case system(SystemError)
  /// `incoming/` and `active/` lie on different mounts, so that a claim cannot be a rename.
  case dividedMounts
  /// There is no such arrival in the state where it was looked for.
  case notThere(ArrivalID, state: SpoolState)
  /// A backup has no way to this arrival's file.
  case cannotBeCopied(ArrivalID, state: SpoolState, SystemError)
}

extension SpoolError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let error): "spool: \(error)"
    case .dividedMounts:
      "The spool's incoming/ and active/ lie on different mounts; Vigil moves files between them by renaming. "
        + "Mount the spool as a whole, not its folders."
    case .notThere(let id, let state): "Arrival \(id) is not in \(state.rawValue)/."
    case .cannotBeCopied(let id, let state, let cause):
      "Arrival \(id) in \(state.rawValue)/ cannot be copied (\(cause.call): \(cause.errno)). Give Vigil the right to read its "
        + "file, or run: vigilctl quarantine discard \(id)"
    }
  }
}
