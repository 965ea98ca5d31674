/// What may stand between areas and grades that belong together.
extension AreaPairs {
  private static let between = 18
  private static let behind = 8

  /// Whether a list of areas is near enough to the grade that follows it.
  func isNear(_ gap: Range<Int>) -> Bool { gap.count <= AreaPairs.between && leads(gap) }

  /// Areas of one list: nothing but small words between them, and what ends the one before: "how leaders run things".
  func isJoined(_ gap: Range<Int>) -> Bool {
    gap.count <= 8 && !gap.contains { clause.article.breaks($0, at: .comma) && clause.word($0) == "with" }
      && gap.allSatisfy { index in
        if article.has(index, [.glue, .auxiliary]) || clause.isPlace(index)
          || Clause.light.contains(article.word(index))
        {
          return true
        }
        return index == gap.lowerBound && article.classes[index].isEmpty && !article.isCapitalised(index)
      }
  }

  /// Between areas and their grade nobody speaks, and nothing else becomes the subject; "were said to" is no speech.
  private func leads(_ gap: Range<Int>) -> Bool {
    !gap.contains { index in
      article.has(index, [.thing, .pronoun]) || article.has(index, .speech) && !gives(index, gap)
        || ["services", "service", "who"].contains(article.word(index))
        || article.word(index) == "that" && !isRelative(index, gap)
        || article.word(index) == "which" && article.word(index - 1) != "of"
    }
  }

  /// "The help and protection that children receive is": the area goes on.
  private func isRelative(_ index: Int, _ gap: Range<Int>) -> Bool {
    gap.count <= 6 && article.has(index + 1, .child) && article.has(gap.upperBound - 1, .copula)
  }

  /// "were said to", "the inspectors said outstanding".
  private func gives(_ verb: Int, _ gap: Range<Int>) -> Bool {
    article.word(verb + 1) == "to"
      || verb + 1 == gap.upperBound && gap.contains { ["inspectors", "ofsted"].contains(article.word($0)) }
  }

  /// "for the experiences of", "for the way it supports", "at looking after": what ties a grade to the area behind it.
  func ties(_ gap: Range<Int>, _ grade: GradeMention) -> Bool {
    let first = gap.first { !article.has($0, .gradeNoun) && article.word($0) != "overall" }
    // "the same grade to each of three areas - leadership, ...".
    let leads: Set<String> = ["for", "in", "on", "across", "at"]
    let isLead = first.map { leads.contains(article.word($0)) || grade.isPointer && article.word($0) == "to" } ?? false
    // "the same in three of the four areas that they look at: leadership, ...".
    let announces =
      setsOut(gap, grade) || article.breaks(gap.upperBound, at: .colon)
      || gap.contains { article.breaks($0, at: .colon) }
    let isWay = gap.contains { ["way", "how"].contains(article.word($0)) } || announces
    guard isLead || announces, gap.count <= (isWay ? AreaPairs.between : AreaPairs.behind) else { return false }
    return !gap.contains { index in
      article.has(index, [.rating, .speech, .pronoun]) || !isWay && article.has(index, [.thing, .copula, .auxiliary])
    }
  }

  /// "All three judgements were good as well - leaders' impact, ... -": the areas that were counted are set out behind.
  private func setsOut(_ gap: Range<Int>, _ grade: GradeMention) -> Bool {
    let before = span(clause.sentence.lowerBound, grade.tokens.lowerBound)
    return article.breaks(gap.upperBound, at: [.dash, .openBracket])
      && gap.allSatisfy { ["as", "well", "too", "also"].contains(article.word($0)) }
      && before.contains { ["all", "each"].contains(article.word($0)) }
      && before.contains { EveryArea.nouns.contains(article.word($0)) }
  }

  /// ", as did", "and so were": what is behind has the grade before it.
  func isAlike(_ run: [Int], behind grade: Range<Int>) -> Bool {
    guard let first = run.first else { return false }
    return span(grade.upperBound, targets[first].tokens.lowerBound).prefix(6).contains { index in
      ["as", "so"].contains(article.word(index)) && article.has(index + 1, [.auxiliary, .copula])
        || article.word(index) == "same" && ["goes", "applies", "went", "is"].contains(article.word(index + 1))
    }
  }
}
