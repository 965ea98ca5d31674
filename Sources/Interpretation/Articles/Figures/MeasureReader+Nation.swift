/// Figures of the country, of a region, of other councils.
extension MeasureReader {
  /// What somebody asked whomever it liked; what inspectors asked is theirs.
  func isOfSurvey(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      article.word(index) == "survey" && !isOwn(index)
        && !(["inspectors", "inspector", "ofsted"].contains(article.word(index - 1)) && article.isPossessive(index - 1))
    }
  }

  /// "our survey of members", "our members' last survey": of those who work there.
  private func isOwn(_ survey: Int) -> Bool {
    span(max(0, survey - 3), survey).contains { article.word($0) == "our" }
  }

  /// A sentence about the country alone.
  func isNational(_ sentence: Range<Int>) -> Bool {
    // What a union or a paper asked its readers says nothing of this council.
    if sentence.contains(where: { ["survey", "poll"].contains(article.word($0)) && !isOwn($0) }),
      sentence.contains(where: { ["union", "unison", "readers", "association"].contains(article.word($0)) })
    {
      return true
    }
    guard let first = sentence.first(where: isNation) else { return false }
    if first - sentence.lowerBound <= 2,
      !["councils", "authorities", "similar", "neighbouring"].contains(article.word(first))
    {
      return true
    }
    let isCompared = sentence.contains {
      [
        "compared", "than", "against", "while", "whereas", "above", "below", "similar", "outstripped", "outstrips",
        "beat", "beats", "exceeds", "exceeded", "better", "worse", "bucked", "bucks", "bucking", "close",
      ].contains(article.word($0))
        // "a shade under the England average"
        || ["under", "over"].contains(article.word($0)) && article.word($0 + 1) == "the" && isNation($0 + 2)
    }
    return !isCompared
  }

  /// "Of those, 36 per cent have been found to be good": councils, which the sentence before counts.
  func isOfThoseCouncils(_ sentence: Range<Int>, behind before: Range<Int>) -> Bool {
    sentence.prefix(5).contains { index in
      ["those", "these", "them"].contains(article.word(index)) && ["of", "among"].contains(article.word(index - 1))
    } && before.contains { ["councils", "authorities", "boroughs", "areas"].contains(article.word($0)) }
  }

  /// "England", "English councils"; not "English and maths".
  private func isNation(_ index: Int) -> Bool {
    guard !isRank(index) else { return false }
    // Whom the service itself refers or takes in.
    if article.word(index) == "national", ["referral", "transfer"].contains(article.word(index + 1)) { return false }
    return article.has(index, .national)
      || article.word(index) == "english"
        && ["councils", "authorities", "average", "local", "counties", "county", "cities", "children", "boroughs"]
          .contains(article.word(index + 1))
  }

  /// "the highest in the country", "among the lowest rates in England": a place among others, which no figure has.
  private func isRank(_ index: Int) -> Bool {
    guard ["in", "of"].contains(article.word(index - 1)) || article.word(index - 2) == "in" else { return false }
    return span(max(0, index - 9), index).contains {
      ["highest", "lowest", "best", "worst", "largest", "smallest", "biggest"].contains(article.word($0))
    }
  }

  /// "across the South West", "the regional figure".
  private func isRegion(_ index: Int) -> Bool {
    // "in the region of 15" is about.
    if article.word(index) == "region", article.word(index + 1) == "of" { return false }
    if ["regional", "regionally", "region"].contains(article.word(index)) { return true }
    // "across London", "in outer London".
    if article.word(index) == "london", article.isCapitalised(index) {
      return ["across", "throughout", "inner", "outer", "greater"].contains(article.word(index - 1))
        || article.word(index + 1) == "average"
    }
    if ["across", "throughout"].contains(article.word(index)),
      ["london", "merseyside", "yorkshire"].contains(article.word(index + 1))
        || article.word(index + 1) == "greater" && ["london", "manchester"].contains(article.word(index + 2))
    {
      return true
    }
    return ["across", "throughout"].contains(article.word(index)) && article.word(index + 1) == "the"
      && ["north", "south", "east", "west", "midlands", "region", "sector", "capital"].contains(article.word(index + 2))
  }

  /// The country's or other councils' figure in a sentence that compares.
  func isNational(near quantity: Quantity, in sentence: Range<Int>) -> Bool {
    var index = quantity.tokens.upperBound
    while index < sentence.upperBound, index - quantity.tokens.upperBound <= 8 {
      // "1 in 4 – children in England": what a line's number is of stands behind a dash.
      let isLabel = index == quantity.tokens.upperBound && quantity.tokens.lowerBound == sentence.lowerBound
      if article.breaks(index, at: [.comma, .semicolon, .dash, .openBracket, .closeBracket]),
        !isLabel || !article.breaks(index, at: .dash)
      {
        break
      }
      // "19 per cent a year ago and 21 per cent in England"
      if article.word(index) == "and", article.isNumber(index + 1) { break }
      if ["compared", "against", "but", "though", "although", "while"].contains(article.word(index)) { break }
      // "at 26 per cent remained higher than those of similar councils"
      if ["above", "below", "than", "close", "similar"].contains(article.word(index)),
        index - quantity.tokens.upperBound >= 2
      {
        break
      }
      if isNation(index) || isRegion(index) { return true }
      index += 1
    }
    if article.word(quantity.tokens.lowerBound - 1) == "and" { return false }
    // "(London: 22 in 100)".
    let label = quantity.tokens.lowerBound - 1
    if article.breaks(quantity.tokens.lowerBound, at: .colon), article.breaks(label, at: .openBracket),
      article.isCapitalised(label)
    {
      return true
    }
    // "comparable counties achieved 85%".
    let others = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 3), quantity.tokens.lowerBound)
    if others.contains(where: { index in
      ["comparable", "similar", "neighbouring", "most", "other"].contains(article.word(index - 1))
        && ["councils", "counties", "boroughs", "authorities", "cities", "places"].contains(article.word(index))
    }) {
      return true
    }
    // "below the average for the region, which was 21%".
    let which = quantity.tokens.lowerBound - 2
    if sentence.contains(which), article.word(which) == "which", article.has(which + 1, .copula),
      article.breaks(which, at: .comma), article.has(which - 1, .national) || isRegion(which - 1)
    {
      return true
    }
    let start = max(sentence.lowerBound, quantity.tokens.lowerBound - 6)
    for index in stride(from: quantity.tokens.lowerBound - 1, through: start, by: -1) {
      if isNation(index) || isRegion(index) { return true }
      if article.breaks(index, at: [.comma, .semicolon, .dash]) { return false }
    }
    return false
  }
}
