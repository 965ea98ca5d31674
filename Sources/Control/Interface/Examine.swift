/// What the daemon finds when it looks at what it works with, as its own user and from within its own confinement.
package enum Examine: ControlMethod {
  package static let right = Right.ask

  package typealias Parameters = NoParameters

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var checks: [Check]

    package init(checks: [Check]) { self.checks = checks }
  }
}
