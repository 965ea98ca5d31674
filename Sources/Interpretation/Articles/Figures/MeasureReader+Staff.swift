/// Social workers and posts, of which a service says how many are gone: "29 of its 74 social workers", "60 posts have been deleted".
extension MeasureReader {
  private static let ended: Set<String> = ["deleted", "axed", "lost", "cut", "scrapped", "removed"]
  private static let coming: Set<String> = ["will", "would", "could", "may", "might", "be", "risk", "should", "can"]

  /// "22 of 118 social work posts were vacant", "29 of the council's 74 social workers had to be replaced": some of all there
  /// are. Those whom somebody asked say something, or are told of with `who`.
  func isOfStaff(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.value >= 2, !quantity.isPercent, article.word(next) == "of",
      let all = reader.quantities(in: span(next + 1, min(sentence.upperBound, next + 8))).first,
      all.tokens.lowerBound - next <= 4, all.value > quantity.value,
      span(next + 1, all.tokens.lowerBound).allSatisfy({
        ["the", "its", "our", "their", "s"].contains(article.word($0)) || article.isPossessive($0)
          || article.isCapitalised($0)
      }),
      let noun = noun(in: span(all.tokens.upperBound, min(sentence.upperBound, all.tokens.upperBound + 5))),
      isStaff(noun),
      article.has(noun + 1, [.copula, .auxiliary]) || MeasureReader.living.contains(article.word(noun + 1))
    else { return false }
    return !span(max(sentence.lowerBound, first - 7), min(sentence.upperBound, noun + 9)).contains {
      isGathering($0) || article.has($0, .speech) && $0 > first
    }
  }

  private func isStaff(_ noun: Int) -> Bool {
    let last = article.word(noun - 1)
    switch article.word(noun) {
    case "workers": return last == "social"
    case "posts", "jobs": return last.hasPrefix("work")
    case "advisers": return last == "personal"
    case "carers": return last == "foster"
    default: return false
    }
  }

  /// "60 posts in early help have been deleted", "has cut 40 social work posts"; not what will be or may be.
  func isDeleted(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    let behind = clause(behind: next, in: sentence)
    guard quantity.value >= 10, !quantity.isPercent, let noun = noun(in: behind),
      ["posts", "jobs"].contains(article.word(noun)),
      sentence.contains(where: { isMatter($0) })
    else { return false }
    let rest = span(noun + 1, behind.upperBound)
    guard
      !span(max(sentence.lowerBound, first - 4), behind.upperBound).contains(where: {
        MeasureReader.coming.contains(article.word($0))
      })
    else { return false }
    if MeasureReader.ended.contains(article.word(lastWord(before: quantity, from: sentence.lowerBound))) { return true }
    return rest.contains { index in
      MeasureReader.ended.contains(article.word(index))
        && ["been", "were", "are"].contains(article.word(index - 1))
    }
  }

  private func isMatter(_ index: Int) -> Bool {
    article.has(index, .child)
      || [["early", "help"], ["social", "work"], ["social", "worker"], ["family", "support"]].contains {
        article.text.matches($0, at: index)
      }
  }
}
