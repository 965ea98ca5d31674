/// What a judgement in a sentence is of, where it is none of ours: a council that another is measured against, another body
/// told behind its name, the means of a service.
extension Clause {
  /// "well ahead of Herefordshire, where", "behind neighbouring Dudley, which", "unlike Dudley": told by the way, for the sake
  /// of the one that stands ahead or behind.
  func isMeasured(against place: Place) -> Bool { isMeasuring(before: place.tokens.lowerBound) }

  /// "ahead of Dudley, where services were found to be": in a relative clause on a name that is not known to be a council's.
  func isOfMeasured(_ governor: Governor) -> Bool {
    guard
      let joint = span(sentence.lowerBound, governor.at).last(where: {
        ["where", "which", "whose"].contains(word($0)) && article.breaks($0, at: .comma)
      }), article.isCapitalised(joint - 1), !isPlace(joint - 1)
    else { return false }
    var start = joint - 1
    while start > sentence.lowerBound, article.isCapitalised(start - 1) || ["and", "upon"].contains(word(start - 1)) {
      start -= 1
    }
    return isMeasuring(before: start)
  }

  private func isMeasuring(before name: Int) -> Bool {
    var before = name - 1
    while ["neighbouring", "nearby", "the", "its", "neighbour", "neighbours", "both"].contains(wordWithin(before)) {
      before -= 1
    }
    switch wordWithin(before) {
    case "behind", "below", "above", "unlike", "like", "than", "alongside", "beside", "joining", "joins", "past",
      "overtaking",
      "overtakes", "overtook", "trailing", "trails", "outstripping":
      return true
    case "of": return ["ahead", "level", "abreast"].contains(wordWithin(before - 1))
    case "with": return ["compared", "compares", "par", "along", "level", "contrasts"].contains(wordWithin(before - 1))
    case "to": return ["next", "compared", "contrast"].contains(wordWithin(before - 1))
    default: return false
    }
  }

  /// "Funding for children's services in Leeds is": the means of a service, judged by whoever speaks of them, are not the
  /// service; its noun stands at a word.
  func isOfMeans(_ service: Int) -> Bool {
    var index = service - 1
    while index > sentence.lowerBound, service - index < 6,
      has(index, .child) || isPlace(index) || ["the", "its", "our", "their", "social", "care"].contains(word(index))
    {
      index -= 1
    }
    return ["for", "of", "in", "to", "on", "at"].contains(word(index)) && Clause.means.contains(wordWithin(index - 1))
  }

  private static let means: Set<String> = [
    "funding", "budget", "budgets", "spending", "money", "cash", "pay", "staffing", "recruitment", "resources",
    "resourcing", "housing", "demand", "capacity", "supply", "number", "numbers", "investment", "grant", "grants",
    "bill", "cost", "costs", "morale", "buildings", "offices", "training", "technology",
  ]

  /// "The inspection of Rookery Services, a private provider, rated it": told to be something else by the words set behind its
  /// name.
  func isOfStranger(left governor: Governor) -> Bool {
    span(sentence.lowerBound, governor.at).contains { index in
      has(index, .stranger) && !article.isPossessive(index)
        && [index - 1, index - 2].contains {
          ["a", "an"].contains(wordWithin($0)) && article.breaks($0, at: .comma) && article.isCapitalised($0 - 1)
            && !isPlace($0 - 1)
        }
    }
  }
}
