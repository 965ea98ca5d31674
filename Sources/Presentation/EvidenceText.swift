internal import Model

/// Where a fact's words stand, and what they are.
enum EvidenceText {
  /// `page 3`, `pages 1, 4`
  static func pages(_ evidence: [Evidence]) -> String {
    let pages = numbers(evidence)
    return "\(pages.contains(",") ? "pages" : "page") \(pages)"
  }

  /// `3`, `1, 4`
  static func numbers(_ evidence: [Evidence], separator: String = ", ") -> String {
    Set(evidence.map(\.page)).sorted().map(String.init).joined(separator: separator)
  }

  /// The spans in their order, with what lies between left out.
  static func words(_ evidence: [Evidence]) -> String {
    evidence.map { flat($0.text) }.joined(separator: " … ")
  }

  /// Line ends and runs of spaces as one space.
  static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
