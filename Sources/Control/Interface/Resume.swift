/// Takes files from incoming again.
package enum Resume: ControlMethod {
  package static let right = Right.act

  package typealias Parameters = NoParameters

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var state: DaemonState

    package init(state: DaemonState) {
      self.state = state
    }
  }
}
