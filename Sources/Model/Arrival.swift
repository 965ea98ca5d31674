/// What is known of one arrival: where it came from and where its way ended, so far.
package struct Arrival: Hashable, Sendable, Codable {
  package let origin: Origin
  /// Nil while it is active.
  package var disposition: Disposition?
  /// Nil until its bytes were hashed.
  package var digest: Digest?
  /// Bytes; nil until known.
  package var size: Int64?
  /// For deferred and quarantined arrivals.
  package var reason: Reason?
  /// The particulars of the reason, free of anything personal.
  package var detail: String?
  /// When the disposition was given.
  package var settled: Timestamp?

  package init(origin: Origin) { self.origin = origin }
}
