package import Reference

/// The reference data as interpreters use it: what is found in texts by it has its tables ready. Built once, in the
/// template.
package struct Lexicon: Sendable {
  package let reference: Reference
  let authorities: AuthorityFinder
  let themes: ThemeFinder

  package init(_ reference: Reference) {
    self.reference = reference
    authorities = AuthorityFinder(reference.authorities)
    themes = ThemeFinder(reference.themes)
  }
}
