internal import Model

/// Dates of changes of grade.
extension Clause {
  /// "In 2018 it was downgraded from good to requires improvement": the date before both is the second one's; nil where a
  /// grade is neither what was left nor what was come to.
  func change(to mention: Int) -> [FoundDate]? {
    let start = mentions[mention].tokens.lowerBound
    guard let change = change(before: start, from: lower(of: mention)), word(change.at) != "with" else { return nil }
    let own = datesBefore(mention).filter { $0.tokens.lowerBound > change.at }
    if change.kind == .from {
      // "Inspectors who came in 2018 downgraded it from the 2014 rating of good".
      return own.isEmpty && !isFollowedByChange(mention) ? nil : own
    }
    guard change.kind == .to, mention > 0, previousIsFrom(lower(of: mention)), datesBefore(mention).isEmpty else {
      return nil
    }
    guard
      let from = self.change(before: mentions[mention - 1].tokens.lowerBound, from: lower(of: mention - 1))
    else { return nil }
    return datesBefore(mention - 1).filter { $0.tokens.upperBound <= from.at }
  }

  /// "Its fall from good", "its rating had been cut from good": of the service.
  func isItsChange(_ governor: Governor) -> Bool {
    let isRating = span(max(sentence.lowerBound, governor.at - 5), governor.at).contains {
      has($0, .gradeNoun)
        && (["its", "their", "our"].contains(wordWithin($0 - 1))
          // "The rating drops from outstanding".
          || word($0 - 1) == "the" && Clause.changed.contains(word($0 + 1)) && $0 + 2 == governor.at)
    }
    // "In 2014 the grade crept up to requires improvement."
    if governor.kind == .to, !isElsewhere, areas.isEmpty, Clause.changed.contains(word(governor.at)),
      !sentence.contains(where: { has($0, .stranger) })
    {
      let noun = has(governor.at - 1, .auxiliary) ? governor.at - 2 : governor.at - 1
      return has(noun, .gradeNoun) && ["the", "its", "our", "their"].contains(wordWithin(noun - 1))
    }
    if governor.kind == .from, isRating, areas.allSatisfy({ $0.tokens.lowerBound > governor.at }) { return true }
    return governor.kind == .from && areas.allSatisfy { $0.tokens.lowerBound > governor.at }
      && ["fall", "rise", "drop", "climb", "journey", "slide", "jump", "leap", "move"].contains(word(governor.at - 1))
      && ["its", "their", "our"].contains(wordWithin(governor.at - 2))
  }

  private func isFollowedByChange(_ mention: Int) -> Bool {
    guard mention + 1 < mentions.count else { return false }
    let next = mentions[mention + 1].tokens.lowerBound
    return change(before: next, from: lower(of: mention + 1))?.kind == .to
  }

  /// "lost its outstanding rating in 2019": when it was lost, not when it was given.
  func isLoss(_ date: FoundDate, of mention: Int) -> Bool {
    let grade = mentions[mention].tokens
    guard
      span(max(sentence.lowerBound, grade.lowerBound - 4), grade.lowerBound).contains(where: {
        Clause.losing.contains(word($0))
      })
    else { return false }
    let behind = has(grade.upperBound, .gradeNoun) ? grade.upperBound + 1 : grade.upperBound
    return date.tokens.lowerBound - behind <= 2 && word(behind) == "in"
  }
}
