/// A matter that inspectors and the press write about, and the words by which it is told.
package struct Theme: Hashable, Sendable {
  /// As the exports name it: `front_door`.
  package let id: String
  /// For people to read.
  package let label: String
  package let terms: [Term]
  /// Phrases in which a term does not count: a match of a term that shares a word with a match of one of these is none.
  package let exceptions: [Term]

  package init(id: String, label: String, terms: [Term], exceptions: [Term] = []) {
    self.id = id
    self.label = label
    self.terms = terms
    self.exceptions = exceptions
  }
}
