/// Reads numbers that measure something, with their unit: "97.5 per cent", "313", "thirty-one", "two weeks".
struct QuantityReader {
  let article: Article

  private static let labels: Set<String> = [
    "section", "stage", "item", "year", "years", "page", "part", "paragraph", "appendix", "article", "regulation",
    "phase",
    "band", "table", "figure", "aged", "age", "ages", "under", "chapter", "ward", "zone", "area", "option", "level",
    "schedule", "no", "note", "grade", "covid",
  ]

  func quantities(in range: Range<Int>) -> [Quantity] {
    let numbers = NumberReader(article: article)
    let shares = FractionReader(article: article)
    var found: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let (value, end) = shares.share(at: index, before: range.upperBound) {
        if let value, !isSaidAgain(behind: end, before: range.upperBound) {
          found.append(Quantity(value: value, isPercent: true, tokens: index..<end, isDuration: false))
        }
        index = end
        continue
      }
      guard let (value, end) = numbers.number(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      if let value, let quantity = quantity(value, index..<end, before: range.upperBound) { found.append(quantity) }
      index = end
    }
    return found
  }

  private func quantity(_ value: Double, _ tokens: Range<Int>, before limit: Int) -> Quantity? {
    let next = tokens.upperBound
    let following = next < limit && article.follows(next, over: [.space, .hyphen, .line]) ? article.word(next) : ""
    var end: Int?
    if article.text.scalar(behind: article.tokens[next - 1]) == "%" || article.word(next - 1).hasSuffix("pc") {
      end = next
    } else if following == "percent" || following == "pc" {
      end = next + 1
    } else if following == "per", next + 1 < limit, article.word(next + 1) == "cent" {
      end = next + 2
    }
    let whole = tokens.lowerBound..<(end ?? next)
    guard !isDifference(whole, before: limit), !isThreshold(whole, before: limit) else { return nil }
    if let end { return Quantity(value: value, isPercent: true, tokens: tokens.lowerBound..<end, isDuration: false) }
    guard isCount(value, tokens, following), !isOfRange(tokens) else { return nil }
    let unit = ["working", "school", "calendar"].contains(following) ? next + 1 : next
    let isDuration = unit < limit && article.has(unit, .time) && article.follows(unit, over: [.space, .hyphen, .line])
    return Quantity(value: value, isPercent: false, tokens: tokens, isDuration: isDuration)
  }

  /// "Just over half (52%)", "more than four in ten, 43 per cent": the exact figure is meant.
  private func isSaidAgain(behind end: Int, before limit: Int) -> Bool {
    for index in span(end, min(limit, end + 7)) {
      if article.has(index, [.copula, .auxiliary, .clause, .present]) || article.word(index) == "and" { return false }
      if article.tokens[index].isNumber { return article.text.isPercent(index) }
    }
    return false
  }

  /// "Three or more moves", "four times", "every eight weeks": what is looked for, not what was found.
  private func isThreshold(_ tokens: Range<Int>, before limit: Int) -> Bool {
    let next = tokens.upperBound
    if article.word(tokens.lowerBound - 1) == "every" { return true }
    guard next < limit else { return false }
    if article.word(next) == "times" { return true }
    return article.word(next) == "or" && next + 1 < limit
      && ["more", "fewer", "less", "over", "above", "older", "under", "younger", "longer"].contains(
        article.word(next + 1))
  }

  /// "140 fewer than", "three percentage points", "a rise of 22": how far, not how many.
  private func isDifference(_ tokens: Range<Int>, before limit: Int) -> Bool {
    let next = tokens.upperBound
    if next + 1 < limit, article.follows(next, over: [.space, .line]) {
      if next == tokens.lowerBound + 1, ["fewer", "more", "less", "higher", "lower"].contains(article.word(next)),
        article.word(next + 1) == "than"
      {
        return true
      }
      if article.word(next) == "points" || article.word(next) == "percentage" { return true }
    }
    return article.word(tokens.lowerBound - 1) == "of"
      && ["rise", "fall", "drop", "increase", "decrease", "reduction", "cut"].contains(
        article.word(tokens.lowerBound - 2))
  }

  /// "aged 19-21", "16 and 17-year-olds".
  private func isOfRange(_ tokens: Range<Int>) -> Bool {
    let (first, next) = (tokens.lowerBound, tokens.upperBound)
    guard article.tokens[first].isNumber else { return false }
    // "aged 19 to 21"
    if first > 2, ["to", "and", "or"].contains(article.word(first - 1)), article.tokens[first - 2].isNumber,
      QuantityReader.labels.contains(article.word(first - 3))
    {
      return true
    }
    if article.breaks(first, at: .hyphen), first > 0, article.tokens[first - 1].isNumber { return true }
    guard next < article.tokens.count else { return false }
    if article.breaks(next, at: .hyphen), article.tokens[next].isNumber { return true }
    return ["and", "or", "to"].contains(article.word(next)) && article.word(next + 2) == "year"
      && article.breaks(next + 2, at: .hyphen)
  }

  /// "Last year 24 children": no label.
  private func isPastYear(_ index: Int) -> Bool {
    article.word(index) == "year" && ["last", "this", "the", "that", "past", "a"].contains(article.word(index - 1))
  }

  /// "In two thousand and fourteen".
  private func isYearInWords(_ value: Double, _ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && (1900...2100).contains(value)
      && ["in", "since", "by", "until", "during", "from"].contains(article.word(tokens.lowerBound - 1))
  }

  private func isCount(_ value: Double, _ tokens: Range<Int>, _ following: String) -> Bool {
    let first = tokens.lowerBound
    let token = article.tokens[first]
    if token.gap.contains(.pound)
      || article.text.scalar(before: token).map({ $0 == "\u{A3}" || $0 == "$" || $0 == "#" }) ?? false
    {
      return false
    }
    if !following.isEmpty, article.has(tokens.upperBound, .money) { return false }
    if token.year != nil || isYearInWords(value, tokens) { return false }
    // Dates: "9 October", "July 8", "8 and 9 October", a time.
    if DateReader.month(following) != nil, following != "may" || article.tokens[tokens.upperBound].isCapitalised {
      return false
    }
    if first > 0 {
      let before = article.word(first - 1)
      if article.tokens[first - 1].isCapitalised, DateReader.month(before) != nil { return false }
      if QuantityReader.labels.contains(before), !isPastYear(first - 1),
        token.gap.isSubset(of: [.space, .line, .hyphen])
      {
        return false
      }
      if token.gap.contains(.slash) || token.gap.contains(.colon) && article.tokens[first - 1].isNumber { return false }
    }
    // "16-year-olds", "out of 10", "1.1  EXECUTIVE SUMMARY".
    if following == "year", article.breaks(tokens.upperBound, at: .hyphen) { return false }
    if token.gap.contains(.paragraph), tokens.upperBound < article.tokens.count,
      article.text.separatesColumns(tokens.upperBound)
    {
      return false
    }
    return true
  }
}
