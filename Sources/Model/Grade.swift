/// A judgement of Ofsted's. The raw values are those of the exports.
///
/// `adequate` belonged to the four-point scale until 2013, `requires_improvement` has stood in its place since: the
/// single inspection framework, Ofsted, November 2013.
package enum Grade: String, Hashable, Sendable, Codable, CaseIterable {
  case outstanding
  case good
  case adequate
  case requiresImprovement = "requires_improvement"
  case inadequate

  /// Reads a grade as reports print it, whatever the case and the space around: `Requires improvement to be good`,
  /// `requires improvement`, `Good`. Nil for anything else, a sentence about a grade included.
  package init?(printed text: some StringProtocol) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    guard let grade = Grade.printedForms[words] else { return nil }
    self = grade
  }

  /// As the present frameworks print it.
  package var printed: String {
    switch self {
    case .outstanding: "Outstanding"
    case .good: "Good"
    case .adequate: "Adequate"
    case .requiresImprovement: "Requires improvement to be good"
    case .inadequate: "Inadequate"
    }
  }

  private static let printedForms: [String: Grade] = [
    "outstanding": .outstanding, "good": .good, "adequate": .adequate, "requires improvement": .requiresImprovement,
    "requires improvement to be good": .requiresImprovement, "inadequate": .inadequate,
  ]
}
