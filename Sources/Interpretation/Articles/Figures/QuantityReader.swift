/// Reads numbers that measure something, with their unit: "97.5 per cent", "313", "thirty-one", "two weeks".
struct QuantityReader {
  let article: Article

  static let labels: Set<String> = [
    "section", "stage", "item", "year", "years", "page", "part", "paragraph", "appendix", "article", "regulation",
    "phase",
    "band", "table", "figure", "aged", "age", "ages", "under", "chapter", "ward", "zone", "area", "option", "level",
    "schedule", "no", "note", "grade", "covid", "quarter",
  ]

  func quantities(in range: Range<Int>) -> [Quantity] {
    let numbers = NumberReader(article: article)
    let shares = FractionReader(article: article)
    var found: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let share = shares.share(at: index, before: range.upperBound) {
        if !isSaidAgain(behind: share.end, before: range.upperBound) {
          found.append(
            Quantity(
              value: share.value, isPercent: true, tokens: span(index, share.end), isDuration: false,
              isRough: share.isRough || isRoughly(index)))
        }
        index = share.end
        continue
      }
      guard let (value, end) = numbers.number(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      if let value, let quantity = quantity(value, span(index, end), before: range.upperBound) {
        found.append(quantity)
      }
      index = end
    }
    return withoutRanges(found)
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
    let whole = span(tokens.lowerBound, end ?? next)
    guard !isDifference(whole, before: limit), !isThreshold(whole, before: limit), !isOfScore(whole) else { return nil }
    if let end {
      return Quantity(value: value, isPercent: true, tokens: span(tokens.lowerBound, end), isDuration: false)
    }
    guard isCount(value, tokens, following), !isOfRange(tokens), !isPronoun(tokens, following) else { return nil }
    let unit = ["working", "school", "calendar"].contains(following) ? next + 1 : next
    let isDuration = unit < limit && article.has(unit, .time) && article.follows(unit, over: [.space, .hyphen, .line])
    // "three years ago"
    if isDuration,
      ["ago", "earlier", "before", "later", "old", "after", "previously", "back"].contains(article.word(unit + 1))
    {
      return nil
    }
    return Quantity(value: value, isPercent: false, tokens: tokens, isDuration: isDuration)
  }

  /// "Only 60% had one.", "had one in the past year", "one of the shorter inspections"
  private func isPronoun(_ tokens: Range<Int>, _ following: String) -> Bool {
    tokens.count == 1 && article.word(tokens.lowerBound) == "one"
      && (following == "of"
        || ["", "in", "within", "last", "this", "by", "when", "at"].contains(following)
          && ["had", "have", "has", "got", "get", "need", "needs", "needed", "want", "wanted", "without"].contains(
            article.word(tokens.lowerBound - 1)))
  }

  /// "Last year 24 children": no label.
  private func isPastYear(_ index: Int) -> Bool {
    ["year", "quarter"].contains(article.word(index))
      && ["last", "this", "the", "that", "past", "a"].contains(article.word(index - 1))
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
    // "within 20 miles": how far.
    if ["miles", "mile", "km", "kilometres"].contains(following) { return false }
    // Dates: "9 October", "July 8", "8 and 9 October", a time.
    if DateReader.month(following) != nil, following != "may" || article.isCapitalised(tokens.upperBound) {
      return false
    }
    // "from 20 to 31 January".
    if ["to", "and"].contains(following), tokens.upperBound + 2 < article.tokens.count,
      article.isNumber(tokens.upperBound + 1), DateReader.month(article.word(tokens.upperBound + 2)) != nil
    {
      return false
    }
    // "1.1 Ofsted carried out": a paragraph's number.
    if value != value.rounded(), first == 0 || !token.gap.isDisjoint(with: [.paragraph, .line]),
      article.tokens.indices.contains(tokens.upperBound), article.isCapitalised(tokens.upperBound)
    {
      return false
    }
    if first > 0 {
      let before = article.word(first - 1)
      // "At the end of March 327 children ..." is no date.
      if article.isCapitalised(first - 1), DateReader.month(before) != nil, value <= 31, !token.gap.contains(.comma) {
        return false
      }
      if QuantityReader.labels.contains(before), !isPastYear(first - 1),
        token.gap.isSubset(of: [.space, .line, .hyphen])
      {
        return false
      }
      if token.gap.contains(.slash)
        || token.gap.contains(.colon) && article.isNumber(first - 1) && article.year(first - 1) == nil
      {
        return false
      }
    }
    // "thirty-plus families"
    if ["plus", "odd", "something"].contains(following), article.breaks(tokens.upperBound, at: .hyphen) {
      return false
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
