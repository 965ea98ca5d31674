/// Round-ups whose headings tell the grades.
extension ReportedInspections {
  /// "Solihull: requires improvement", "Bolton – rated outstanding": the grade that stands alone behind the council's name
  /// in the heading of its section.
  func headed(_ authority: String, above blocks: Range<Int>) -> [GradeClaim] {
    guard article.blocks.indices.contains(blocks.lowerBound - 1) else { return [] }
    let heading = article.blocks[blocks.lowerBound - 1].tokens
    let named = topic.places(in: heading)
    guard named.count == 1, let place = named.first, place.name == authority,
      place.tokens.lowerBound == heading.lowerBound, heading.contains(place.tokens.upperBound),
      article.breaks(place.tokens.upperBound, at: [.colon, .dash, .bar, .openBracket])
    else { return [] }
    let rest = span(place.tokens.upperBound, heading.upperBound)
    let mentions = GradeMention.all(in: rest, of: article)
    let isAlone =
      mentions.count == 1
      && rest.allSatisfy { index in
        mentions[0].tokens.contains(index) || article.has(index, .rating)
          || ["overall", "now"].contains(article.word(index))
      }
    guard isAlone, let mention = mentions.first else { return [] }
    return [
      GradeClaim(
        grade: mention.grade, area: nil, time: .present, authority: authority, isStrong: true, evidence: heading,
        block: blocks.lowerBound - 1, how: "heading")
    ]
  }
}
