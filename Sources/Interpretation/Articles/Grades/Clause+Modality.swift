internal import Model

/// What keeps a grade from being a judgement.
extension Clause {
  /// "outstanding, good, requires improvement or inadequate": the scale is explained.
  var isScale: Bool {
    if mentions.count > 1, sentence.contains(where: { word($0) == "respectively" }) { return true }
    guard mentions.count >= 3, Set(mentions.map(\.grade)).count >= 3 else { return false }
    let gaps = zip(mentions, mentions.dropFirst()).map { span($0.tokens.upperBound, $1.tokens.lowerBound) }
    if gaps.allSatisfy({ $0.count <= 3 && $0.allSatisfy { ["and", "or", "then", "a", "an"].contains(word($0)) } }) {
      return true
    }
    guard let last = gaps.last, last.count <= 12, areas.count < mentions.count - 1 else { return false }
    return last.contains { word($0) == "or" || word($0) == "to" }
  }

  static let plain: Set<String> = [
    "children", "who", "need", "the", "those", "young", "people", "and", "overall", "its",
  ]

  /// "good or outstanding", "good or better", "a good and then an outstanding authority".
  func isChoice(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    // "deemed services inadequate, or from 2012, when": another time, no other grade.
    let isOfTime = wordWithin(tokens.upperBound + 1) == "from" || wordWithin(tokens.upperBound + 1) == "in"
    if wordWithin(tokens.upperBound) == "or", !isOfTime || mention + 1 < mentions.count { return true }
    if wordWithin(tokens.lowerBound - 1) == "or" { return true }
    if isInChoice(mention) { return true }
    if wordWithin(tokens.upperBound) == "and", mention + 1 < mentions.count,
      mentions[mention].grade != mentions[mention + 1].grade, areasBehind(mention + 1).isEmpty,
      span(tokens.upperBound, mentions[mention + 1].tokens.lowerBound).allSatisfy({
        ["and", "a", "an", "then", "even", "some"].contains(word($0))
      })
    {
      return true
    }
    if mention > 0, tokens.lowerBound - mentions[mention - 1].tokens.upperBound <= 3,
      span(mentions[mention - 1].tokens.upperBound, tokens.lowerBound).contains(where: { word($0) == "or" })
    {
      return true
    }
    return false
  }

  /// "requires improvement, good or outstanding": each of a list that ends with "or".
  private func isInChoice(_ mention: Int) -> Bool {
    var last = mention
    while last + 1 < mentions.count {
      let gap = span(mentions[last].tokens.upperBound, mentions[last + 1].tokens.lowerBound)
      if gap.count == 1, word(gap.lowerBound) == "or" { return true }
      guard gap.isEmpty, article.breaks(gap.lowerBound, at: .comma) else { return false }
      last += 1
    }
    return false
  }

  /// Empty beyond the sentence.
  func wordWithin(_ index: Int) -> String { sentence.contains(index) ? word(index) : "" }

  func isDenied(_ mention: Int) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    if isByOthers(mention) { return true }
    if isShortOf(start) || isScrapped(start, from: lower(of: mention)) { return true }
    for index in stride(from: start - 1, through: max(lower(of: mention), start - 6), by: -1) {
      if has(index, .negation) { return !(word(index) == "no" && index + 1 < start && word(index + 1) == "surprise") }
      if article.breaks(index + 1, at: [.comma, .semicolon, .dash, .colon]), index + 1 < start { return false }
    }
    return false
  }

  /// "which scrapped the grade of 'adequate'", "replaced by 'requires improvement'": the scale is spoken of.
  private func isScrapped(_ start: Int, from lower: Int) -> Bool {
    span(max(lower, start - 7), start).contains { index in
      [
        "scrapped", "scraps", "scrapping", "abolished", "abolishes", "replaced", "replaces", "replacing", "axed",
        "ditched",
      ]
      .contains(word(index))
        && !span(index + 1, start).contains { article.breaks($0, at: [.comma, .semicolon, .dash]) || has($0, .copula) }
    }
  }

  /// "some way short of good", "far from outstanding", "nowhere near good", "anything but adequate".
  private func isShortOf(_ start: Int) -> Bool {
    switch wordWithin(start - 1) {
    case "of": ["short", "fall", "falls", "fell", "shy"].contains(wordWithin(start - 2))
    case "from": ["far", "away"].contains(wordWithin(start - 2))
    case "near", "nearly", "almost": ["nowhere", "anywhere", "not"].contains(wordWithin(start - 2))
    case "but": ["anything", "all"].contains(wordWithin(start - 2))
    case "than": ["less", "better", "worse"].contains(wordWithin(start - 2))
    case "below", "above": true
    default: false
    }
  }

  static let modals: Set<String> = [
    "would", "could", "should", "might", "if", "unless", "whether", "will", "shall", "until", "can", "cannot", "can't",
    "may", "must", "wouldn't", "couldn't",
  ]

  /// "want to be outstanding", "on a journey to good", "would be rated good".
  func isWish(_ mention: Int, _ governor: Governor) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    let lower = lower(of: mention)
    for index in stride(from: start - 1, through: lower, by: -1) {
      // "This is a long journey: 2009 inadequate; ...": what is listed is no wish.
      if index + 1 < start, article.breaks(index + 1, at: .colon),
        dates.contains(where: { $0.tokens.contains(index + 1) })
      {
        return false
      }
      // "It was told it must improve, with an overall grade of": what is wished stands before.
      if index + 1 < governor.at, article.breaks(index + 1, at: .comma), word(index + 1) == "with",
        governor.kind == .noun
      {
        return false
      }
      // "I've told my team we'll be going for good."
      if word(index).hasSuffix("'ll"), start - index <= 14 { return true }
      if Clause.modals.contains(word(index)), start - index <= 14 {
        // "May" is a month too.
        if word(index) == "until", sentence.contains(index + 1), article.isNumber(index + 1) { continue }
        if word(index) != "may" || !article.isCapitalised(index) { return true }
      }
      // "has become the latest authority to be judged".
      if word(index) == "become", has(index - 1, .auxiliary), ["has", "have", "had"].contains(word(index - 1)) {
        continue
      }
      if has(index, .wish), index != governor.at, start - index <= 9,
        !(word(index) == "plan" || word(index) == "working") || start - index <= 4
      {
        return true
      }
      if index < governor.at, index + 1 == governor.at, article.breaks(governor.at, at: .comma) { return false }
      if index < governor.at, has(index, .clause) || article.breaks(index + 1, at: [.semicolon, .colon]) {
        return false
      }
    }
    return false
  }
}
