package import Model

/// The end of an arrival's way.
package struct Settlement: Hashable, Sendable {
  package let arrival: ArrivalID
  package var disposition: Disposition
  /// Needed for `stored` and `duplicate`; the others give it when they know it.
  package let digest: Digest?
  /// Bytes.
  package let size: Int64?
  package let reason: Reason?
  /// The particulars of the reason, free of anything personal.
  package let detail: String?
  package let at: Timestamp

  package init(
    _ arrival: ArrivalID, _ disposition: Disposition, digest: Digest? = nil, size: Int64? = nil,
    reason: Reason? = nil, detail: String? = nil, at: Timestamp
  ) {
    self.arrival = arrival
    self.disposition = disposition
    self.digest = digest
    self.size = size
    self.reason = reason
    self.detail = detail
    self.at = at
  }
}
