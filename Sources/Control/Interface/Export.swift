/// The rows of an export, in batches. The first reply names the columns.
package enum Export: ControlMethod {
  package static let right = Right.content
  package static let streaming = Streaming.required

  /// What there are lines of.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case documents
    case inspections
    case articles
    case findings
  }

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    /// A `Kind` by its raw value.
    package var kind: String
    package var channel: String?

    package init(kind: String, channel: String? = nil) {
      self.kind = kind
      self.channel = channel
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var columns: [String]?
    package var rows: [ExportRow]

    package init(columns: [String]? = nil, rows: [ExportRow] = []) {
      self.columns = columns
      self.rows = rows
    }
  }
}
