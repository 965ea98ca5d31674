package import Model

/// What a commit came to.
package struct Committed: Hashable, Sendable {
  /// Arrivals settled as `stored` whose document another arrival had stored first: they stand as `duplicate`, and
  /// their record was not written.
  package var duplicates: Set<ArrivalID> = []

  package init() {}
}
