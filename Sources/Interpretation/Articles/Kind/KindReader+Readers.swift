/// What is written for children tells it by how it speaks to them.
extension KindReader {
  private static let questions: [[String]] = [
    ["what", "is", "going", "well"], ["what", "going", "well"], ["what", "could", "be", "better"],
    ["what", "needs", "to", "get", "better"], ["what", "needs", "to", "be", "better"], ["what", "can", "be", "better"],
    ["who", "are", "ofsted"], ["who", "we", "are"], ["what", "happens", "next"], ["what", "did", "they", "say"],
    ["what", "did", "we", "find"], ["what", "we", "found"], ["what", "must", "get", "better"], ["what", "is", "good"],
    ["what", "happens", "now"], ["why", "did", "we", "come"], ["what", "do", "the", "grades", "mean"],
  ]

  /// Two such headings, and "your social worker": a summary for children without a title that says so.
  func addressWords() -> Range<Int>? {
    if let words = saidWords() { return words }
    guard
      article.blocks.contains(where: { block in
        article.text.firstMatch(
          of: ["your", "social", "worker"], in: block.tokens, where: { !article.isQuoted($0.lowerBound) })
          != nil
      })
    else { return nil }
    let found = KindReader.questions.lazy.compactMap { heading([$0], in: article.blocks[...]) }.prefix(2)
    return found.count == 2 ? found.first : nil
  }

  /// "This is a short report for children and young people about what they found."
  private func saidWords() -> Range<Int>? {
    for block in article.blocks.prefix(12) {
      for kind in ["report", "summary", "version", "leaflet"] {
        let words = [kind, "for", "children", "and", "young", "people"]
        guard let place = article.text.firstMatch(of: words, in: block.tokens),
          span(max(block.tokens.lowerBound, place.lowerBound - 4), place.lowerBound).contains(where: {
            ["this", "here"].contains(article.word($0)) && article.has($0 + 1, .copula)
          })
        else { continue }
        return place
      }
    }
    return nil
  }
}
