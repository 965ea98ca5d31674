package import Reference

/// The reference data as interpreters use it: tables that are made once and looked up for every document.
package struct Lexicon: Sendable {
  package let reference: Reference
  let authorities: AuthorityFinder
  /// Standard names by their words.
  let authorityNames: [[String]: String]
  let themes: ThemeFinder
  /// The wordings of judgements, by the framework's id.
  let wordings: [String: [JudgementWording]]

  package init(_ reference: Reference) {
    self.reference = reference
    authorities = AuthorityFinder(reference.authorities)
    authorityNames = Dictionary(
      reference.authorities.map { (DocumentText.words(of: $0.name), $0.name) }, uniquingKeysWith: { first, _ in first })
    themes = ThemeFinder(reference.themes)
    wordings = Dictionary(grouping: reference.frameworks, by: \.id).mapValues(JudgementWording.wordings)
  }
}
