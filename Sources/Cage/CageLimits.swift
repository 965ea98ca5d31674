/// What one document may cost. A reader that needs more is ended and its document quarantined.
package struct CageLimits: Hashable, Sendable {
  /// Bytes of address space that reading may add to the warmed reader's own, the document itself not counted.
  package var memory: Int = 512 << 20
  /// How long the reader may be silent.
  package var stall: Duration = .seconds(60)
  /// How long reading may take in all; also its processor time, rounded up to a second.
  package var total: Duration = .seconds(600)
  /// Bytes of the result.
  package var result: Int = 32 << 20
  /// Children of one document.
  package var children: Int = 10_000
  /// Bytes of all children together: what is left of the root's 1 GiB.
  package var expanded: Int64 = 1 << 30

  package init() {}
}
