/// Counts of those whom a service is there for or who work in it. A report about one gives them plainly; grammar tells those
/// that are somebody else's: one person's, a limit's, whom somebody met or thanked.
extension MeasureReader {
  private static let served: Set<String> = [
    "children", "youngsters", "teenagers", "babies", "leavers", "families", "households", "carers", "adopters",
    "advisers", "practitioners", "apprentices", "cases", "referrals", "contacts", "assessments", "vacancies",
    "placements", "exclusions", "complaints",
  ]
  private static let workers: Set<String> = ["social", "agency", "support", "youth", "key", "locum", "help"]

  /// What is said of people who did or said something, and not of how many a service has.
  private static let deeds: Set<String> = [
    "took", "gave", "signed", "attended", "spoke", "met", "whom", "inspectors",
    "marched", "protested", "voted", "responded", "turned", "volunteered", "applied", "showed",
  ]
  private static let singular: Set<String> = [
    "i", "i've", "i'd", "my", "you", "your", "can't", "cannot", "couldn't", "he", "she", "his", "her", "one", "who",
    "son", "daughter", "couple", "thank", "thanks",
    "thanked", "grateful", "congratulate", "invited", "least", "if", "could", "capacity", "room", "places", "minimum",
  ]

  func isPlain(_ quantity: Quantity, _ noun: Int, _ before: Range<Int>, _ rest: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    let word = article.word(noun)
    guard quantity.value >= 10,
      MeasureReader.served.contains(word) || word == "people" && article.word(noun - 1) == "young"
        || word == "workers" && MeasureReader.workers.contains(article.word(noun - 1))
    else { return false }
    let near = clauseWords(before: first, in: before)
    // "takes up to 12 children": a limit.
    let start = lastWord(before: quantity, from: before.lowerBound)
    if article.word(start) == "to", article.word(start - 1) == "up" { return false }
    if near.contains(where: {
      MeasureReader.singular.contains(article.word($0)) || isGathering($0)
        || article.has($0, .stranger) && article.word($0) != "agency"
    }) {
      return false
    }
    // "12 social workers having more than 30 cases each": the first is counted.
    if article.word(first - 1) == "than" || article.word(first - 1) == "over",
      ["having", "with", "holding", "carrying"].contains(article.word(start))
    {
      return false
    }
    return !rest.prefix(4).contains { MeasureReader.deeds.contains(article.word($0)) || article.has($0, .speech) }
  }

  /// The words before, back to the last mark or clause.
  private func clauseWords(before first: Int, in before: Range<Int>) -> Range<Int> {
    var start = first
    while start > before.lowerBound, first - start < 9 {
      if start < first, article.breaks(start, at: [.comma, .semicolon, .dash, .colon, .openQuote]) { break }
      if ["that", "where", "while", "but"].contains(article.word(start - 1)) || article.has(start - 1, .speech) {
        break
      }
      start -= 1
    }
    return span(start, first)
  }

  /// Whether nothing but a time stands between the beginning of a clause and its word: "At the time of the inspection seven
  /// of them", "which meant that in the past year nine".
  func beginsClause(_ start: Int, in sentence: Range<Int>) -> Bool {
    var index = start
    while index >= sentence.lowerBound, start - index < 9 {
      if article.breaks(index + 1, at: [.comma, .semicolon, .dash, .openBracket, .colon]) { return true }
      let word = article.word(index)
      if ["that", "where", "and", "but", "when", "though"].contains(word) { return true }
      guard
        isTime(index)
          || [
            "in", "at", "the", "of", "on", "by", "its", "their", "end", "start", "past", "time", "since", "during", "a",
          ]
          .contains(word)
      else { return false }
      index -= 1
    }
    return index < sentence.lowerBound
  }

  /// "214 of those young people", "49 of the council's children": some of its own, and no sample.
  func isOfMany(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.value >= 10, article.word(next) == "of",
      ["the", "our", "its", "those", "these", "their"].contains(article.word(next + 1))
        || article.isCapitalised(next + 1) && article.isPossessive(next + 1)
    else { return false }
    let words = span(next + 2, min(sentence.upperBound, next + 7))
    guard
      let noun = words.first(where: {
        MeasureReader.counted.contains(article.word($0)) && !article.isPossessive($0)
      }),
      ["children", "youngsters", "teenagers", "people", "leavers", "workers", "carers", "families", "households"]
        .contains(article.word(noun)),
      !span(next + 1, noun).contains(where: { article.isNumber($0) || article.has($0, [.number, .copula, .clause]) })
    else { return false }
    return !span(max(sentence.lowerBound, first - 7), min(sentence.upperBound, noun + 8)).contains {
      isGathering($0) || MeasureReader.deeds.contains(article.word($0))
    }
  }

  /// "Richmond has 108 children in care; Kingston, 122", "and Merton 140": a name alone before another number of the same.
  func isGapped(_ quantity: Quantity, behind first: Quantity?, in sentence: Range<Int>) -> Bool {
    let (start, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard let first, first.isPercent == quantity.isPercent, !quantity.isDuration, !first.isDuration,
      next == sentence.upperBound || article.breaks(next, at: [.comma, .semicolon]) || article.word(next) == "and"
    else { return false }
    var index = start - 1
    while index >= sentence.lowerBound, start - index <= 4, article.isCapitalised(index),
      DateReader.month(article.word(index)) == nil,
      !article.has(index, .notName)
        || ["north", "south", "east", "west", "central"].contains(article.word(index))
    {
      index -= 1
    }
    let count = start - 1 - index
    guard (1...3).contains(count), index < start - 1 else { return false }
    return index < sentence.lowerBound || article.word(index) == "and"
      || article.breaks(index + 1, at: [.comma, .semicolon])
  }

  private static let grown: Set<String> = [
    "rose", "risen", "fell", "fallen", "grew", "grown", "dropped", "increased", "decreased", "climbed", "jumped", "up",
    "down",
  ]

  /// "Referrals went up 22 per cent", "the number of contacts had risen by 38 per cent in a year": how much more the service
  /// was asked for.
  func isGrowth(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    guard quantity.isPercent else { return false }
    var verb = lastWord(before: quantity, from: sentence.lowerBound)
    if article.word(verb) == "by" { verb -= 1 }
    guard MeasureReader.grown.contains(article.word(verb)),
      !["up", "down"].contains(article.word(verb))
        || ["went", "gone", "is", "are", "were", "was"].contains(article.word(verb - 1)),
      !["to", "from", "of"].contains(article.word(next)),
      !isTarget(Quantity(value: 0, isPercent: false, tokens: verb..<verb + 1, isDuration: false), in: sentence)
    else { return false }
    let clause = span(max(sentence.lowerBound, verb - 12), verb)
    return clause.contains { ["referrals", "contacts", "demand", "re-referrals"].contains(article.word($0)) }
      && !sentence.contains { article.has($0, .money) || article.breaks($0, at: .pound) }
      && !span(next, min(sentence.upperBound, next + 8)).contains {
        article.word($0) == "to" && article.isNumber($0 + 1)
      }
  }

  private static let light: Set<String> = [
    "i", "we", "it", "they", "you", "that", "this", "those", "them", "the", "a", "of", "in", "at", "by", "only", "just",
    "say", "said", "true", "case", "could", "so", "for", "fewer", "less", "than", "as", "under", "over", "barely",
    "little", "more", "figure", "share", "number", "and", "but", "same", "had", "did", "with", "on", "end", "start",
    "nearly", "almost", "about", "around", "still", "back", "then", "where", "be",
  ]

  /// "two years ago we could only say that of 87 per cent": behind a time of before, nothing but the number has a meaning of
  /// its own.
  func lightly(_ second: Quantity, in sentence: Range<Int>, behind before: Range<Int>) -> Int? {
    guard sentence != before, sentence.count <= 16 else { return nil }
    let reader = MomentReader(article: article)
    let opening = reader.reading(of: span(sentence.lowerBound, min(second.tokens.lowerBound, sentence.lowerBound + 5)))
    guard opening.year != nil || opening.moment.map({ $0 <= .recent }) ?? false else { return nil }
    return sentence.allSatisfy { index in
      second.tokens.contains(index) || isTime(index) || MeasureReader.light.contains(article.word(index))
        || article.has(index, [.copula, .auxiliary, .number, .earlier])
    } ? sentence.lowerBound : nil
  }
}
