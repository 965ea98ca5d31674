internal import Model

/// Collects facts, each with the words that say it.
struct FactWriter {
  private let text: DocumentText
  private(set) var facts: [Fact] = []

  init(_ text: DocumentText) { self.text = text }

  mutating func add(
    _ field: String, _ value: String, how: Reading.How, attributes: [String: String] = [:], at ranges: [Range<Int>]
  ) {
    let evidence = ranges.flatMap { text.evidence($0) }
    if let fact = Fact(field: field, value: value, how: how.rawValue, attributes: attributes, evidence: evidence) {
      facts.append(fact)
    }
  }
}
