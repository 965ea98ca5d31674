package import Model
package import Platform

/// One arrival as it lies in `active/`.
package struct Claim: Sendable {
  package let origin: Origin
  package let path: SpoolPath
  /// The file as it was when it was found complete; nil for one that a former run of the daemon claimed.
  package let examined: FileStatus?
  /// How often it was tried before; 0 the first time.
  package let attempts: Int

  package init(origin: Origin, path: SpoolPath, examined: FileStatus?, attempts: Int) {
    self.origin = origin
    self.path = path
    self.examined = examined
    self.attempts = attempts
  }
}

extension Claim {
  /// The same file, known to have come from elsewhere or at another time.
  package func with(origin: Origin) -> Claim {
    Claim(origin: origin, path: path, examined: examined, attempts: attempts)
  }
}
