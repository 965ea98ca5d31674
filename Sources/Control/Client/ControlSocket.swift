package import SystemPackage

/// Where the daemon's socket is.
package enum ControlSocket {
  package static let installed: FilePath = "/run/vigil/control"

  /// In this order: what the caller named; `VIGIL_CONTROL`; the installed daemon's, if it is there; that of a checkout
  /// around the current directory. Else the installed one, so that the error names it.
  package static func find(
    named: String?, environment: String?, currentDirectory: FilePath, exists: (FilePath) -> Bool
  ) -> FilePath {
    if let path = [named, environment].compactMap({ $0 }).first(where: { !$0.isEmpty }) { return FilePath(path) }
    if exists(installed) { return installed }
    var directory = currentDirectory
    while true {
      let candidate = directory.appending(".vigil/control")
      if exists(candidate) { return candidate }
      guard directory.removeLastComponent() else { return installed }
    }
  }
}
