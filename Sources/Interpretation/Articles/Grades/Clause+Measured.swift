/// Councils that another is measured against.
extension Clause {
  /// "well ahead of Herefordshire, where", "behind neighbouring Dudley, which", "unlike Dudley": told by the way, for the sake
  /// of the one that stands ahead or behind.
  func isMeasured(against place: Place) -> Bool {
    var before = place.tokens.lowerBound - 1
    while ["neighbouring", "nearby", "the", "its", "neighbour", "neighbours", "both"].contains(wordWithin(before)) {
      before -= 1
    }
    switch wordWithin(before) {
    case "behind", "below", "above", "unlike", "like", "than", "alongside", "beside", "joining", "joins": return true
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
}
