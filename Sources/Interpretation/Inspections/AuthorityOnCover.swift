internal import Reference

/// Which council a report is about: the name in its title, or above it.
struct AuthorityOnCover {
  private let layout: Layout
  private let text: DocumentText
  private let title: ReportTitle
  private let reference: Reference

  init(_ layout: Layout, title: ReportTitle, reference: Reference) {
    self.layout = layout
    text = layout.text
    self.title = title
    self.reference = reference
  }

  func find() -> (value: String, tokens: Range<Int>)? {
    let head = 0..<min(text.tokens.count, 120)
    for authority in reference.authorities.sorted(by: { $0.name.count > $1.name.count }) {
      if let found = text.firstMatch(of: DocumentText.words(of: authority.name), in: head) {
        return (authority.name, found)
      }
    }
    return nil
  }
}
