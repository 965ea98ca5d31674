/// Checks digests, records, ledger, index and spool. The last reply has the report.
package enum Verify: ControlMethod {
  package static let right = Right.act
  package static let streaming = Streaming.optional

  package typealias Parameters = NoParameters

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var progress: Progress?
    package var report: Report?

    package init(progress: Progress? = nil, report: Report? = nil) {
      self.progress = progress
      self.report = report
    }
  }
}
