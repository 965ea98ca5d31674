/// Shares by the name of the part: "a quarter of social workers", "half of the cases", "up from half a year ago".
extension FractionReader {
  private static let parts: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10,
    "tenths": 10,
  ]
  private static let owners: Set<String> = ["the", "our", "its", "all", "these", "those", "their", "your"]

  /// Of something that a service counts: "a quarter of an hour" is none, nor "half of what it was".
  func part(at index: Int, before limit: Int) -> Share? {
    var (count, place) = (1.0, index)
    if let whole = FractionReader.parts[article.word(index)] {
      guard whole == 2 else { return nil }
    } else {
      place = index + 1
      if !["a", "one"].contains(article.word(index)) {
        guard article.has(index, .number),
          let (value, end) = NumberReader(article: article).number(at: index, before: index + 1), let value,
          end == place
        else { return nil }
        count = value
      }
      guard article.follows(place, over: [.space, .line, .hyphen]) else { return nil }
    }
    guard place < limit, let whole = FractionReader.parts[article.word(place)], count >= 1, count < whole else {
      return nil
    }
    var next = place + 1
    let isOf = article.word(next) == "of"
    if isOf { next += 1 }
    let share = Share(count / whole, end: place + 1)
    if !isOf, isEnd(of: place, before: limit), isCompared(index), !["to", "than"].contains(article.word(index - 1)) {
      return share
    }
    guard isOf || whole == 2 && FractionReader.owners.contains(article.word(next)), counts(at: next, before: limit)
    else { return nil }
    return share
  }

  /// "up from half a year ago", "down from a quarter to".
  private func isEnd(of place: Int, before limit: Int) -> Bool {
    let next = place + 1
    guard next < limit, article.follows(next, over: [.space, .line]) else { return true }
    if article.word(next) == "a" || article.word(next) == "two" || article.word(next) == "three" {
      return article.has(next + 1, .time) && ["ago", "before", "earlier"].contains(article.word(next + 2))
    }
    return ["to", "in", "last", "when", "before"].contains(article.word(next))
  }

  private func counts(at index: Int, before limit: Int) -> Bool {
    for place in span(index, min(limit, index + 5)) {
      if article.has(place, .counted) || MeasureReader.counted.contains(article.word(place)) {
        return !article.isPossessive(place)
      }
      if article.has(place, [.copula, .auxiliary, .clause]) || article.word(place) == "what" { return false }
    }
    return false
  }
}
