import Reference

/// Councils that a piece about two of them names by the way first.
extension ReportedInspections {
  /// "Solihull has been rated outstanding, while neighbouring Coventry has kept its good rating. The two reports ...": those of
  /// the first sentence to which the piece comes back with what inspectors found there, "In Coventry, ...", where it says that
  /// there are two reports.
  var followed: Set<String> {
    let body = article.blocks.filter { $0.part == .body && $0.isSentence }
    guard let first = body.first, isOfTwo(body) else { return [] }
    let named = topic.places(in: first.tokens).map(\.name)
    guard Set(named).count == 2 else { return [] }
    let returned = body.dropFirst().flatMap { block in
      article.text.sentences(in: block.tokens).compactMap { sentence -> String? in
        let places = topic.places(in: sentence)
        guard article.word(sentence.lowerBound) == "in", let place = places.first, places.count == 1,
          place.tokens.lowerBound == sentence.lowerBound + 1, isJudged(sentence)
        else { return nil }
        return place.name
      }
    }
    return Set(named).intersection(returned)
  }

  /// "The two reports, published on the same day", "Both inspections".
  private func isOfTwo(_ body: [Block]) -> Bool {
    body.prefix(6).contains { block in
      block.tokens.contains { index in
        ["two", "both"].contains(article.word(index)) && !article.isQuoted(index)
          && ["reports", "inspections"].contains(article.word(index + 1))
      }
    }
  }

  private func isJudged(_ sentence: Range<Int>) -> Bool {
    !GradeMention.all(in: sentence, of: article).isEmpty && !Clause.turnsAway(sentence, of: article)
      && sentence.contains { article.has($0, [.gradeNoun, .rating, .inspectorate]) }
  }
}
