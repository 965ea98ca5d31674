internal import Model

/// What must hold of a record beyond its form.
enum RecordRules {
  /// The first rule that the record breaks, as a sentence without anything it says; nil when it keeps them all.
  static func broken(by record: Record) -> String? {
    guard record.format == Record.currentFormat else { return "The record has the unknown format \(record.format)." }
    guard record.size >= 0, record.contents.pageCount >= 0 else { return "The record has a negative size." }
    var last = 0
    for page in record.contents.pages {
      guard page.number > last, page.number <= Contents.mostPages else {
        return "The pages of the record are not numbered in order."
      }
      last = page.number
    }
    guard record.contents.facts.count <= Contents.mostFacts else {
      return "The record has more than \(Contents.mostFacts) facts."
    }
    return brokenEvidence(of: record.contents)
  }

  private static func brokenEvidence(of contents: Contents) -> String? {
    guard !contents.facts.isEmpty else { return nil }
    let numbered = Dictionary(uniqueKeysWithValues: contents.pages.map { ($0.number, $0.text) })
    var pages: [Int: [Unicode.Scalar]] = [:]
    for fact in contents.facts {
      guard !fact.evidence.isEmpty else { return "The fact `\(fact.field)` has no evidence." }
      for evidence in fact.evidence {
        if pages[evidence.page] == nil {
          guard let page = numbered[evidence.page] else {
            // A long text is cut at a page boundary, after it was interpreted.
            if evidence.page > contents.pages.last?.number ?? 0, evidence.page <= contents.pageCount { continue }
            return "The evidence of `\(fact.field)` is on page \(evidence.page), which the record does not have."
          }
          pages[evidence.page] = Array(page.unicodeScalars)
        }
        guard let scalars = pages[evidence.page], evidence.start >= 0, evidence.start <= evidence.end,
          evidence.end <= scalars.count,
          scalars[evidence.start..<evidence.end].elementsEqual(evidence.text.unicodeScalars)
        else { return "The evidence of `\(fact.field)` does not stand where it says on page \(evidence.page)." }
      }
    }
    return nil
  }
}
