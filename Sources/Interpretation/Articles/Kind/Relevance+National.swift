/// Pieces that tell of councils in general, or of what others than inspectors think.
extension Relevance {
  /// "Six in ten councils in England now run children's services which are good or outstanding", and no council in title or
  /// beginning: those named further down are examples. A round-up says of how many councils it tells.
  var isNational: Bool {
    let head = article.blocks.filter { $0.part == .head }.map(\.tokens)
    let body = article.blocks.filter { $0.part == .body && $0.isSentence && $0.tokens.count >= 9 }.prefix(2).map(
      \.tokens)
    let beginning = head + body
    guard beginning.allSatisfy({ topic.places(in: $0).isEmpty }), Topic.announced(in: article) == nil else {
      return false
    }
    let isOfCouncils = beginning.contains { $0.contains { ["councils", "authorities"].contains(article.word($0)) } }
    return isOfCouncils
      && beginning.contains { tokens in
        tokens.contains { index in
          ["england", "england's", "country", "national", "nationally", "nationwide"].contains(article.word(index))
            || article.word(index) == "annual" && article.word(index + 1) == "report"
            || article.word(index) == "in" && ["ten", "10", "three", "four", "five"].contains(article.word(index + 1))
              && article.word(index + 2) == "councils"
        }
      }
  }

  /// "Young people in care have graded Lambeth's services themselves": said in title or beginning.
  var isRatedByThoseServed: Bool {
    let head = article.blocks.filter { $0.part == .head }.map(\.tokens)
    let body = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(2).map(\.tokens)
    let served: Set<String> = ["people", "children", "parents", "carers", "residents", "adopters", "youngsters"]
    return (head + body).contains { tokens in
      tokens.contains { verb in
        guard ["grade", "graded", "rate", "rated", "judge", "judged", "mark", "marked"].contains(article.word(verb))
        else {
          return false
        }
        var before = verb - 1
        while tokens.contains(before), verb - before <= 6,
          ["in", "care", "have", "has", "all", "also", "now", "who", "leaving"].contains(article.word(before))
        {
          before -= 1
        }
        return tokens.contains(before) && served.contains(article.word(before)) && !article.isPossessive(before)
          && !["of", "for", "to", "with"].contains(article.word(before - 1))
          && (article.word(before) != "people" || article.word(before - 1) == "young")
      }
    }
  }

  /// In the title or one of the first two paragraphs: what a review of another kind also tells comes later.
  func isAtBeginning(_ claim: GradeClaim) -> Bool {
    let prose = article.blocks.indices.filter { article.blocks[$0].part == .body && article.blocks[$0].isSentence }
    return prose.count < 2 || claim.block <= prose[1]
  }

  /// Whether the sentence of a claim names who inspects.
  func isOfInspectors(_ claim: GradeClaim) -> Bool {
    let place = claim.evidence.lowerBound
    var (start, end) = (place, claim.evidence.upperBound)
    while start > 0, place - start < Article.longestSentence, !article.text.beginsSentence(start) { start -= 1 }
    while end < article.tokens.count, end - place < Article.longestSentence, !article.text.beginsSentence(end) {
      end += 1
    }
    return span(start, end).contains { index in
      ["ofsted", "ofsted's", "watchdog", "inspectorate"].contains(article.word(index))
        || article.word(index) == "inspectors" && article.word(index - 1) != "young"
    }
  }
}
