/// How far an opening, a verification or a rebuild is.
package struct StoreProgress: Hashable, Sendable {
  /// For people: `documents`, `ledger`, `index`, `strays`.
  package let stage: String
  package let done: Int
  /// Nil when it is not known beforehand.
  package let total: Int?

  package init(stage: String, done: Int, total: Int?) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
