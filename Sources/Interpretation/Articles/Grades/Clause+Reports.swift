import Model

/// Reports that speak for the council that they are about.
extension Clause {
  /// "Poole's says outstanding", "Solihull's report says good": the report that a council's name owns gives the grade.
  static func reports(in sentence: Range<Int>, of article: Article, places: [Place]) -> [GradeClaim] {
    places.compactMap { place in
      var verb = place.tokens.upperBound
      guard article.isPossessive(verb - 1), article.text.beginsSentence(place.tokens.lowerBound) else { return nil }
      if ["report", "verdict", "result"].contains(article.word(verb)) { verb += 1 }
      guard ["says", "said", "reads"].contains(article.word(verb)), !article.isQuoted(verb),
        let mention = GradeMention.all(in: span(verb + 1, sentence.upperBound), of: article).first,
        mention.tokens.lowerBound == verb + 1,
        mention.tokens.upperBound == sentence.upperBound
          || article.breaks(mention.tokens.upperBound, at: [.comma, .semicolon, .dash, .closeQuote, .closeSingleQuote])
      else { return nil }
      return GradeClaim(
        grade: mention.grade, area: nil, time: .present, authority: place.name, isStrong: true,
        evidence: span(place.tokens.lowerBound, mention.tokens.upperBound), isNamed: true)
    }
  }
}
