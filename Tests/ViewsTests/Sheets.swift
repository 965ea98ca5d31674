internal import Model
internal import Testing

/// Facts and sheets made up for tests.
enum Sheets {
  static func digest() throws -> Digest { try #require(Digest(bytes: [UInt8](repeating: 0xAB, count: 32))) }

  /// A fact that stands at scalar `at` of page 2.
  static func fact(
    _ field: String, _ value: String, how: String = "table", _ attributes: [String: String] = [:], at start: Int = 0
  ) throws -> Fact {
    let span = Evidence(page: 2, start: start, end: start + 4, text: "Good")
    return try #require(Fact(field: field, value: value, how: how, attributes: attributes, evidence: [span]))
  }

  /// Received at 2026-11-22T05:04:00Z in the channel `ofsted`, seen three times.
  static func sheet(_ kind: String?, _ facts: [Fact]) throws -> FactSheet {
    let received = try #require(Timestamp("2026-11-22T05:04:00Z"))
    let origin = Origin(
      arrival: ArrivalID(at: received, random: (1, 2)), received: received, channel: "ofsted",
      name: SpoolName("report.pdf"))
    return FactSheet(
      digest: try digest(), documentKind: kind, title: "A title", first: origin, sightings: 3, facts: facts)
  }

  /// JSON of what `fact` has for evidence.
  static func span(at start: Int = 0) -> String {
    #"{"page":2,"start":\#(start),"end":\#(start + 4),"text":"Good"}"#
  }
}
