/// Reads the configuration again.
package enum Reload: ControlMethod {
  package static let right = Right.act

  package typealias Parameters = NoParameters

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    /// Keys that have taken effect.
    package var changed: [String]
    /// Keys that take effect at the next start.
    package var restart: [String]

    package init(changed: [String] = [], restart: [String] = []) {
      self.changed = changed
      self.restart = restart
    }
  }
}
