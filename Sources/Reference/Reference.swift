/// What Vigil knows before it reads a document: the files of `Config/reference`, or of `/etc/vigil/reference`.
///
/// All lists are in the order of their files.
package struct Reference: Hashable, Sendable {
  package let authorities: [Authority]
  package let frameworks: [Framework]
  package let themes: [Theme]

  package static let empty = Reference(authorities: [], frameworks: [], themes: [])

  package init(authorities: [Authority], frameworks: [Framework], themes: [Theme]) {
    self.authorities = authorities
    self.frameworks = frameworks
    self.themes = themes
  }

  /// By its standard name, exactly.
  package func authority(named name: String) -> Authority? { authorities.first { $0.name == name } }
}
