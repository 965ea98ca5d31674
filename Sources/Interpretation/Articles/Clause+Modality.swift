internal import Model

/// What keeps a grade from being a judgement.
extension Clause {
  /// "outstanding, good, requires improvement or inadequate": the scale is explained.
  var isScale: Bool {
    if mentions.count > 1, sentence.contains(where: { word($0) == "respectively" }) { return true }
    guard mentions.count >= 3, Set(mentions.map(\.grade)).count >= 3 else { return false }
    let gaps = zip(mentions, mentions.dropFirst()).map { $0.tokens.upperBound..<$1.tokens.lowerBound }
    if gaps.allSatisfy({ $0.count <= 3 && $0.allSatisfy { ["and", "or", "then", "a", "an"].contains(word($0)) } }) {
      return true
    }
    guard let last = gaps.last, last.count <= 12, areas.count < mentions.count - 1 else { return false }
    return last.contains { word($0) == "or" || word($0) == "to" }
  }

  /// "good or outstanding", "good or better", "a good and then an outstanding authority".
  func isChoice(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    if word2(tokens.upperBound) == "or" || word2(tokens.lowerBound - 1) == "or" { return true }
    if word2(tokens.upperBound) == "and", mention + 1 < mentions.count,
      mentions[mention].grade != mentions[mention + 1].grade, areasBehind(mention + 1).isEmpty,
      (tokens.upperBound..<mentions[mention + 1].tokens.lowerBound).allSatisfy({
        ["and", "a", "an", "then", "even", "some"].contains(word($0))
      })
    {
      return true
    }
    if mention > 0, tokens.lowerBound - mentions[mention - 1].tokens.upperBound <= 3,
      (mentions[mention - 1].tokens.upperBound..<tokens.lowerBound).contains(where: { word($0) == "or" })
    {
      return true
    }
    return false
  }

  private func word2(_ index: Int) -> String { sentence.contains(index) ? word(index) : "" }

  private static let followers: Set<String> = [
    "overall", "for", "in", "by", "across", "with", "on", "after", "following", "when", "while", "and", "but", "as",
    "since", "too", "again", "from", "despite", "under", "because", "until", "last", "this", "now", "during", "though",
    "although", "which", "who", "just", "only", "said", "says", "throughout", "also", "ofsted", "inspectors", "at",
    "to", "before", "earlier", "today", "yesterday", "however", "whereas", "rather", "up", "back", "more", "less",
    "nearly", "almost",
    "than",
  ]

  /// Whether the grade stands for itself, or before a noun of grading, rather than before what it praises: "good practice".
  func isPredicate(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention]
    let next = grade.tokens.upperBound
    guard sentence.contains(next) else { return true }
    if grade.isFormula || areasInverse(mention) != nil { return true }
    let isClosed = !article.tokens[next].gap.isSubset(of: [.space, .line])
    if grade.grade == .requiresImprovement {
      // "requires improvement in recording" names a task, unless areas or a verb of grading make it the grade.
      if governor.kind != .copula || isClosed || has(next, .gradeNoun) { return true }
      if word(next) == "in", dates.contains(where: { $0.tokens.lowerBound == next + 1 }) { return true }
      return word(next) == "overall" || ["in", "for"].contains(word(next)) && !areasBehind(mention).isEmpty
        || !["in", "to", "of", "for", "on"].contains(word(next)) && Clause.followers.contains(word(next))
    }
    if isClosed || has(next, .gradeNoun) || Clause.followers.contains(word(next)) { return true }
    if article.tokens[next].isNumber || has(next, .number) { return true }
    // "Children in care get a good service."
    if word(next) == "service", governor.kind == .verb, ["a", "an"].contains(word2(grade.tokens.lowerBound - 1)) {
      return areasBefore(governor.at, from: lower(of: mention))?.isEmpty == false
    }
    if governor.kind == .verb, governor.at == grade.tokens.lowerBound - 1 { return !has(next, .stranger) }
    return false
  }

  func isDenied(_ mention: Int) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    for index in stride(from: start - 1, through: max(lower(of: mention), start - 6), by: -1) {
      if has(index, .negation) { return !(word(index) == "no" && index + 1 < start && word(index + 1) == "surprise") }
      if article.breaks(index + 1, at: [.comma, .semicolon, .dash]), index + 1 < start { return false }
    }
    return false
  }

  private static let modals: Set<String> = [
    "would", "could", "should", "might", "if", "unless", "whether", "will", "shall", "until", "can", "cannot", "can't",
    "may", "must", "wouldn't", "couldn't",
  ]

  /// "want to be outstanding", "on a journey to good", "would be rated good".
  func isWish(_ mention: Int, _ governor: Governor) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    let lower = lower(of: mention)
    for index in stride(from: start - 1, through: lower, by: -1) {
      if Clause.modals.contains(word(index)), start - index <= 14 {
        // "May" is a month too.
        if word(index) == "until", sentence.contains(index + 1), article.tokens[index + 1].isNumber { continue }
        if word(index) != "may" || !article.tokens[index].isCapitalised { return true }
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

  /// "Support for care leavers is good" praises; of an area "is good" counts where the judgement's own words stand before
  /// it: "the experiences and progress of ...", "services for ...".
  func isOfficial(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention].grade
    guard governor.kind == .copula, grade == .good || grade == .adequate else { return true }
    guard let first = areasBefore(governor.at, from: lower(of: mention))?.first else { return true }
    // One of a list of judgements.
    if mentions.count >= 2, areas.count >= 2 { return true }
    if first.area == .leadership || first.area == .adoption || first.area == .lscb { return true }
    let start = max(sentence.lowerBound, first.tokens.lowerBound - 8)
    if word(first.tokens.lowerBound) == "help" && first.tokens.lowerBound == lower(of: mention) { return true }
    return (start..<first.tokens.lowerBound).contains {
      ["experiences", "experience", "progress", "impact", "services", "service", "overall", "effectiveness"].contains(
        word($0))
    } || sentence.prefix { $0 < first.tokens.lowerBound }.allSatisfy { has($0, .glue) }
  }

  /// Whether "children's services", with their place, stand right before a verb: "The city's children's services are
  /// inadequate."
  private func isService(before verb: Int) -> Bool {
    var index = verb - 1
    while index > sentence.lowerBound,
      isPlace(index) || has(index, [.present, .auxiliary])
        || ["in", "for", "the", "children"].contains(word(index)) && !article.tokens[index].isPossessive
    {
      index -= 1
    }
    return index > sentence.lowerBound && ["services", "department"].contains(word(index)) && has(index - 1, .child)
      && !article.breaks(index, at: [.comma, .openQuote])
  }

  /// Whether the claim stands for itself: "are good" alone praises; a verb or noun of grading, Ofsted's formula, marks
  /// around the word, or inspectors who say so make it a grade.
  func isStrong(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention]
    if word2(grade.tokens.upperBound) == "service" { return false }
    if governor.kind != .copula || grade.isFormula { return true }
    if sentence.contains(where: { word($0) == "overall" }) { return true }
    if article.breaks(grade.tokens.lowerBound, at: [.openSingleQuote, .openQuote]) { return true }
    if word2(grade.tokens.upperBound) == "overall" { return true }
    if !isOfficial(mention, governor) { return false }
    if isService(before: governor.at) { return true }
    // "are now good, up from requires improvement".
    let next = mention + 1
    if next < mentions.count, mentions[next].tokens.lowerBound - grade.tokens.upperBound <= 6,
      self.governor(of: next)?.kind == .from
    {
      return true
    }
    let around = sentence.filter { article.quotationAt[$0] < 0 && abs($0 - grade.tokens.lowerBound) <= 30 }
    return around.contains { has($0, .inspectorate) }
      && around.contains { has($0, .finding) || word($0) == "told" || word($0) == "ruled" || word($0) == "says" }
  }
}
