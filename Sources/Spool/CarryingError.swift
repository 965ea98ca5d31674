internal import Platform

/// Why a file was not copied from another mount.
enum CarryingError: Error {
  case source(SystemError)
  case target(SystemError)
  /// The file is not the one that was examined any more, or is being written.
  case changed
  case stopped
}
