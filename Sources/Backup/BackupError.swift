package import Platform

/// Why there is no backup.
package enum BackupError: Error, CustomStringConvertible {
  case system(SystemError)
  /// The folder holds something else.
  case other
  /// It is of a form that this version does not know.
  case newer
  /// The first backup into it did not end.
  case unfinished
  /// The daemon has gone, and what was copied is not of one moment.
  case interrupted

  package var description: String {
    switch self {
    case .system(let error): error.detail
    case .other: "the folder is not empty and no backup of Vigil: name another one"
    case .newer: "the backup is of a later version of Vigil: use that one, or a later one still"
    case .unfinished: "the folder holds no complete backup"
    case .interrupted: "the daemon went away: the backup before still counts; try again"
    }
  }
}
