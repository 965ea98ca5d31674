internal import Glibc

/// The secrets that the unit gives its service: see *Credentials* in systemd.exec(5).
package enum Credentials {
  /// The folder that holds one file for each, which only the service's user can read. Nil where the unit has none, and
  /// outside systemd.
  package static var directory: String? {
    guard let value = getenv("CREDENTIALS_DIRECTORY").map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
