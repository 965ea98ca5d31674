/// Leads that hold back the council's name, as newsrooms' do.
extension Topic {
  /// "A council's children's services have gone up a grade", "A north-west council that was found to be failing": the
  /// first paragraph tells of one council and names none, so that whoever is named next is that one.
  static func holdsBack(_ lead: Block, of article: Article) -> Bool {
    let first = lead.tokens.lowerBound
    guard ["a", "an", "one"].contains(article.word(first)), lead.tokens.count <= 60 else { return false }
    let subject = span(first + 1, min(lead.tokens.upperBound, first + 5))
    return subject.contains { index in
      ["council", "authority", "borough", "county", "city"].contains(article.word(index))
        && !article.breaks(index, at: [.comma, .fullStop])
        // "A council worker", "a borough school".
        && (article.isPossessive(index) || article.breaks(index + 1, at: .comma)
          || article.has(index + 1, [.auxiliary, .copula, .keeping, .clause]) || article.word(index + 1) == "whose")
        && (lead.tokens.contains { article.has($0, .child) && article.has($0 + 1, .service) }
          || lead.tokens.contains { article.has($0, [.inspectorate, .inspection]) })
    }
  }
}
