/// A figure about the service, or the change from one to another.
struct Measure: Hashable, Sendable {
  let from: Quantity?
  let to: Quantity
  /// The words that give it, and what it measures.
  let evidence: Range<Int>
  /// What is measured; a part of `evidence` where the sentence allows.
  let what: Range<Int>
  let period: Range<Int>?

  var direction: String? {
    guard let from, from.value != to.value else { return nil }
    return from.value < to.value ? "up" : "down"
  }

  /// "Nearly half are agency staff. Now it is four per cent": no figure to begin with.
  var withoutRough: Measure {
    guard let from, from.isRough else { return self }
    return Measure(from: nil, to: to, evidence: evidence, what: what, period: period)
  }
}
