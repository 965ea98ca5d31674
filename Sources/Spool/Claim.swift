package import Model
package import Platform

/// One arrival as it lies in `active/`.
package struct Claim: Sendable {
  /// Where it was before it became active.
  package enum Source: Sendable, Equatable {
    /// In `incoming/`, found complete as it is described here.
    case incoming(FileStatus)
    /// Inside another document.
    case parent
    /// In the spool already: in `active/` after an interruption, or taken back from elsewhere.
    case state(SpoolState)
  }

  package let origin: Origin
  package let path: SpoolPath
  package let source: Source
  /// How often it was tried before; 0 the first time.
  package let attempts: Int

  package init(origin: Origin, path: SpoolPath, source: Source, attempts: Int = 0) {
    self.origin = origin
    self.path = path
    self.source = source
    self.attempts = attempts
  }
}

extension Claim {
  /// The same file, known to have come from elsewhere or at another time.
  package func with(origin: Origin) -> Claim {
    Claim(origin: origin, path: path, source: source, attempts: attempts)
  }
}
