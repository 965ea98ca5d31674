/// What one round let go.
package struct RetentionResult: Sendable, Equatable {
  package var receipts = 0
  package var quarantine = 0
  package var names = 0
  /// There was more than a round does.
  package var isUnfinished = false

  package init() {}

  package var isEmpty: Bool { receipts == 0 && quarantine == 0 && names == 0 }
}
