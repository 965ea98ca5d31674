package import Model

/// The fields of a document that have one value each, and what its readings disagree on.
///
/// Facts that say the same of a field are one, with the evidence of all. A field has no value where there is a reading
/// of it in a fact `conflict`, or where its own facts say different things: then all that was read is in `conflicts`.
package struct ScalarFacts: Sendable {
  /// What one field is, once.
  package struct Value: Hashable, Sendable {
    package let text: String
    package let how: String
    package fileprivate(set) var evidence: [Evidence]
  }

  private var readings: [String: [Value]] = [:]
  private var disputed: Set<String> = []
  /// Fields in the order in which they were first named.
  private var order: [String] = []

  /// Of the facts only those of these fields, and conflicts about any field, are looked at.
  package init(_ facts: [Fact], fields: Set<String>) {
    for fact in facts {
      if fact.field == "conflict" {
        guard let field = fact.attributes["field"] else { continue }
        disputed.insert(field)
        add(fact, to: field)
      } else if fields.contains(fact.field) {
        add(fact, to: fact.field)
      }
    }
  }

  private mutating func add(_ fact: Fact, to field: String) {
    if readings[field] == nil { order.append(field) }
    var known = readings[field] ?? []
    if let same = known.firstIndex(where: { $0.text == fact.value && $0.how == fact.how }) {
      known[same].evidence += fact.evidence.filter { !known[same].evidence.contains($0) }
    } else {
      known.append(Value(text: fact.value, how: fact.how, evidence: fact.evidence))
    }
    readings[field] = known
  }

  /// Nil where the document gives none, or several. `how` is that of the first reading.
  package subscript(field: String) -> Value? {
    guard let known = readings[field], let first = known.first, !isDisputed(field) else { return nil }
    var value = first
    for other in known.dropFirst() { value.evidence += other.evidence.filter { !value.evidence.contains($0) } }
    return value
  }

  /// Each field whose readings disagree, with all of them.
  package var conflicts: [(field: String, readings: [Value])] {
    order.filter(isDisputed).map { ($0, readings[$0] ?? []) }
  }

  private func isDisputed(_ field: String) -> Bool {
    disputed.contains(field) || Set((readings[field] ?? []).map(\.text)).count > 1
  }
}
