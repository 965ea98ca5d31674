internal import Glibc

/// Programs on the disk.
package enum Executable {
  /// Whether this process may run the file.
  package static func exists(at path: String) -> Bool { access(path, X_OK) == 0 }
}
