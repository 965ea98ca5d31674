/// Figures of another time than the report's. Beside one of now they begin a change; alone they say nothing of how the
/// service stands: "In the summer of 2011 there were 183 on that list".
extension MeasureReader {
  static func latestYear(of article: Article) -> Int? {
    article.tokens.indices.lazy.filter { index in
      !span(max(0, index - 3), index).contains { ["by", "until", "for", "to"].contains(article.word($0)) }
    }.compactMap { article.year($0) }.max()
  }

  /// `latest` is the report's year.
  func isOfAnotherTime(_ quantity: Quantity, in sentence: Range<Int>, latest: Int?) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    let before = span(max(sentence.lowerBound, first - 6), first)
    if before.contains(where: {
      article.word($0) == "used" && article.word($0 + 1) == "to" || article.word($0) == "inherited"
    }) {
      return true
    }
    let opening = span(sentence.lowerBound, min(first, sentence.lowerBound + 7))
    if let time = opening.first(where: { isPast($0, latest) }) {
      let isOpen = !span(sentence.lowerBound, time).contains {
        MeasureReader.bounds.contains(article.word($0)) && $0 + 2 != time
          || article.breaks($0 + 1, at: [.comma, .dash])
      }
      let isToldNow = span(time + 1, min(sentence.upperBound, next + 4)).contains {
        article.has($0, .present) || article.isContraction($0)
          || ["is", "are", "has", "have", "we've", "since"].contains(article.word($0))
      }
      if isOpen, !isToldNow, first - time <= 20 { return true }
    }
    for index in span(next, min(sentence.upperBound, next + 8)) {
      if article.breaks(index, at: [.comma, .semicolon, .dash, .openBracket]) || article.has(index, .clause)
        || MeasureReader.bounds.contains(article.word(index))
      {
        return false
      }
      if isPast(index, latest) { return true }
    }
    return false
  }

  /// The end of "in the summer of 2011", "two years ago".
  private func isPast(_ index: Int, _ latest: Int?) -> Bool {
    switch article.word(index) {
    case "ago": return article.has(index - 1, .time)
    case "worst", "height": return ["its", "their", "the"].contains(article.word(index - 1))
    // "Back then ...", "Then, it was 53 per cent".
    case "then":
      return article.word(index - 1) == "back"
        || article.text.beginsSentence(index) && article.breaks(index + 1, at: .comma)
    // "Two winters back", "When the last inspection took place".
    case "back": return article.has(index - 1, .time)
    case "last":
      return article.word(index - 1) == "the" && article.word(index - 2) == "when"
        && span(index + 1, index + 3).contains { article.has($0, .inspection) }
    case "previous": return ["inspection", "visit"].contains(article.word(index + 1))
    default: break
    }
    guard let year = article.year(index), let latest, year <= latest - 2 else { return false }
    return ["in", "of", "during"].contains(article.word(index - 1))
      || DateReader.month(article.word(index - 1)) != nil
  }

  /// What makes a year the beginning of a time that lasts, or the other half of a comparison.
  private static let bounds: Set<String> = [
    "since", "than", "as", "from", "after", "who", "which", "that", "where", "when", "opened", "began", "compared",
    "against", "between", "until", "before",
  ]
}
