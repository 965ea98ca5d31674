internal import Model

/// Grades that answer a question, as columns and bulletins tell them.
extension ClaimCollector {
  /// "Leadership? Outstanding.", "How well do we help care leavers? Good.": the area, or the whole, of a question that is of
  /// nothing else.
  func answered(_ clause: Clause, _ sentences: [Range<Int>]) -> [GradeClaim] {
    guard sentences.count >= 2, clause.mentions.count == 1, let mention = clause.mentions.first, !mention.isExtreme
    else {
      return []
    }
    let question = sentences[sentences.count - 2]
    guard question.upperBound == clause.sentence.lowerBound, question.count <= 20,
      !article.isQuoted(question.lowerBound), let last = question.last,
      article.text.scalar(behind: article.tokens[last]) == "?",
      clause.sentence.allSatisfy({ index in
        mention.tokens.contains(index)
          || ["a", "an", "also", "again", "too", "as", "well"].contains(article.word(index))
      })
    else { return [] }
    let areas = Area.named(in: question, of: article)
    let isWhole = question.contains { article.word($0) == "overall" }
    let named = areas.map(\.area)
    guard named.isEmpty ? isWhole : named.count == 1 || named == [.inCare, .careLeavers],
      isBare(question, areas) || isHowWell(question)
    else { return [] }
    let targets: [Area?] = named.isEmpty ? [nil] : named
    return targets.map { target in
      GradeClaim(
        grade: mention.grade, area: target, time: .present, isStrong: true,
        evidence: span(question.lowerBound, mention.tokens.upperBound))
    }
  }

  /// "And leadership?", "What about support for care leavers?"
  private func isBare(_ question: Range<Int>, _ areas: [(area: Area, tokens: Range<Int>)]) -> Bool {
    question.allSatisfy { index in
      areas.contains { $0.tokens.contains(index) }
        || ["and", "the", "for", "of", "what", "about", "overall", "effectiveness"].contains(article.word(index))
        || article.has(index, .glue) && !areas.isEmpty && article.word(index) != "how"
    }
  }

  /// "How well does the council look after children in care?", as summaries for young people ask.
  private func isHowWell(_ question: Range<Int>) -> Bool {
    article.word(question.lowerBound) == "how"
      && ["well", "good", "effective", "effectively"].contains(article.word(question.lowerBound + 1))
      && !question.contains { article.has($0, [.stranger, .negation]) }
  }
}
