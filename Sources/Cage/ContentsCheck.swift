internal import Model

/// Whether contents hold together. A reader that was taken over by its document can say anything; what it says must at
/// least be of the announced reader, count its pages rightly and quote what stands on them.
///
/// Control characters in text are left to those who show it.
enum ContentsCheck {
  /// Throws `FrameFault`.
  static func check(_ contents: Contents, components: Set<Component>) throws(FrameFault) {
    guard contents.mediaType.isWellFormed else { throw .lied("a malformed media type") }
    guard components.contains(contents.reader) else { throw .lied("a reader that was not announced") }
    if let interpreter = contents.interpreter {
      guard components.contains(interpreter) else { throw .lied("an interpreter that was not announced") }
    } else {
      guard contents.facts.isEmpty, contents.documentKind == nil else { throw .lied("facts without an interpreter") }
    }
    guard contents.pages.count <= Contents.mostPages, contents.facts.count <= Contents.mostFacts else {
      throw .lied("more pages or facts than a record holds")
    }
    guard contents.pages.indices.allSatisfy({ contents.pages[$0].number == $0 + 1 }) else {
      throw .lied("pages that are not numbered from 1")
    }
    guard (contents.pages.count...10_000_000).contains(contents.pageCount) else { throw .lied("a wrong page count") }
    for table in contents.tables { try TableCheck.check(table, pageCount: contents.pageCount) }
    try checkEvidence(contents)
  }

  /// Walks each page once, its evidence in order, so that no choice of offsets makes it slow. Evidence on a page whose
  /// text was cut away (see `Contents.pageCount`) cannot be compared and is taken.
  private static func checkEvidence(_ contents: Contents) throws(FrameFault) {
    var byPage: [Int: [Evidence]] = [:]
    for fact in contents.facts {
      guard !fact.evidence.isEmpty else { throw .lied("a fact without evidence") }
      for evidence in fact.evidence {
        guard evidence.page >= 1, evidence.page <= contents.pageCount, evidence.start >= 0,
          evidence.end > evidence.start
        else { throw .lied("evidence on a page that is not there") }
        byPage[evidence.page, default: []].append(evidence)
      }
    }
    for (number, evidence) in byPage where number <= contents.pages.count {
      let scalars = contents.pages[number - 1].text.unicodeScalars
      var index = scalars.startIndex
      var offset = 0
      for span in evidence.sorted(by: { $0.start < $1.start }) {
        guard let start = scalars.index(index, offsetBy: span.start - offset, limitedBy: scalars.endIndex) else {
          throw .lied("evidence beyond its page")
        }
        index = start
        offset = span.start
        let quoted = span.text.unicodeScalars
        guard quoted.count == span.end - span.start, scalars[start...].starts(with: quoted) else {
          throw .lied("evidence that does not match its page")
        }
      }
    }
  }
}
