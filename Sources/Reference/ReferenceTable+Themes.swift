extension ReferenceTable {
  mutating func themes() -> [Theme] {
    var seen: Set<String> = []
    var found: [Theme] = []
    for row in rows {
      let id = row.text("id")
      if id.isEmpty { refuse(row.line, "has no id") }
      if !seen.insert(id).inserted {
        refuse(row.line, "the theme \(id) stands in the file twice; put both into one line")
      }
      let terms = terms(row, "terms")
      if terms.isEmpty { refuse(row.line, "the theme \(id) has no terms; without one it is never found") }
      found.append(Theme(id: id, label: row.text("label"), terms: terms, exceptions: self.terms(row, "exceptions")))
    }
    return found
  }

  private mutating func terms(_ row: Row, _ column: String) -> [Term] {
    row.list(column).compactMap { text in
      guard let term = Term(text) else {
        refuse(row.line, "\"\(text)\" is not a term: lower-case words such as caseload* or return ~3 interview|talk*")
        return nil
      }
      return term
    }
  }
}
