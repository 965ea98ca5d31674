/// How far the index, a view, follows the ledger.
package struct IndexState: Hashable, Sendable, Codable {
  package var state: State
  /// Ledger entries that are not applied yet.
  package var behind: Int
  package var documents: Int

  /// Whether the index can be asked.
  package enum State: String, Sendable, Codable, CaseIterable {
    case current
    case behind
    case rebuilding
    case unavailable
  }

  package init(state: State, behind: Int, documents: Int) {
    self.state = state
    self.behind = behind
    self.documents = documents
  }
}
