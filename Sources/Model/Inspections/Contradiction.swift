/// Something about one inspection that is said in different ways: by two documents, or in two places of one.
package struct Contradiction: Hashable, Sendable, Codable {
  /// One of the values that are said, and where.
  package struct Reading: Hashable, Sendable, Codable {
    package var value: String
    package var cited: [Citation]

    package init(value: String, cited: [Citation]) {
      self.value = value
      self.cited = cited
    }
  }

  /// A key of the exports: `overall`, `inspection_start`.
  package var field: String
  /// What the view holds to: what the reports say, where they agree. Nil where nothing is held to; then the view is blank.
  package var value: String?
  /// Those of reports first.
  package var readings: [Reading]

  package init(field: String, value: String?, readings: [Reading]) {
    self.field = field
    self.value = value
    self.readings = readings
  }
}
