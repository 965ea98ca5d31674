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

  /// Whether nothing behind a grade makes it a word of praise or a task: "good at", "requires improvement in".
  func endsWell(_ mention: Int) -> Bool {
    let next = mentions[mention].tokens.upperBound
    guard sentence.contains(next), article.tokens[next].gap.isSubset(of: [.space, .line]) else { return true }
    if mentions[mention].isFormula || has(next, .gradeNoun) { return true }
    if ["in", "at", "of", "to", "with", "on"].contains(word(next)) {
      return !areasBehind(mention).isEmpty
        || word(next) == "at" && areas.contains { (next + 1...next + 4).contains($0.tokens.lowerBound) }
    }
    return Clause.followers.contains(word(next)) || has(next, [.copula, .auxiliary])
  }

  /// "good or outstanding", "good or better", "a good and then an outstanding authority".
  func isChoice(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    // "deemed services inadequate, or from 2012, when": another time, no other grade.
    let isOfTime = wordWithin(tokens.upperBound + 1) == "from" || wordWithin(tokens.upperBound + 1) == "in"
    if wordWithin(tokens.upperBound) == "or", !isOfTime || mention + 1 < mentions.count { return true }
    if wordWithin(tokens.lowerBound - 1) == "or" { return true }
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

  /// Empty beyond the sentence.
  func wordWithin(_ index: Int) -> String { sentence.contains(index) ? word(index) : "" }

  static let followers: Set<String> = [
    "overall", "for", "in", "by", "across", "with", "on", "after", "following", "when", "while", "and", "but", "as",
    "since", "too", "again", "once", "twice", "available", "possible", "from", "despite", "under", "because", "until",
    "last", "this", "now",
    "during", "though",
    "although", "which", "who", "just", "only", "said", "says", "throughout", "also", "ofsted", "inspectors", "at",
    "to", "before", "earlier", "today", "yesterday", "however", "whereas", "rather", "up", "back", "more", "less",
    "nearly", "almost", "still",
    "than",
  ]

  /// Whether the grade stands for itself, or before a noun of grading, rather than before what it praises: "good practice".
  func isPredicate(_ mention: Int, _ governor: Governor) -> Bool {
    let grade = mentions[mention]
    let next = grade.tokens.upperBound
    guard sentence.contains(next) else { return true }
    // "graded as good the leadership which ...".
    if wordWithin(grade.tokens.lowerBound - 1) == "as", word(next) == "the", !areasBehind(mention).isEmpty {
      return true
    }
    // "the top mark of the four".
    if grade.isExtreme, word(next) == "of" { return true }
    if grade.isFormula || governor.kind == .apposition || areasInverse(mention) != nil { return true }
    let isClosed = !article.tokens[next].gap.isSubset(of: [.space, .line])
    if grade.grade == .requiresImprovement {
      // "requires improvement in recording" names a task, unless areas or a verb of grading make it the grade.
      if governor.kind != .copula || isClosed || has(next, .gradeNoun) { return true }
      if word(next) == "in", dates.contains(where: { $0.tokens.lowerBound == next + 1 }) { return true }
      return word(next) == "overall" || ["in", "for"].contains(word(next)) && !areasBehind(mention).isEmpty
        || !["in", "to", "of", "for", "on"].contains(word(next)) && Clause.followers.contains(word(next))
    }
    // "good at listening" praises; "good at its last inspection" does not.
    if governor.kind == .copula, ["at", "to", "with"].contains(word(next)), !isClosed {
      return word(next) == "at" && span(next + 1, min(sentence.upperBound, next + 6)).contains { has($0, .inspection) }
    }
    if isClosed || has(next, .gradeNoun) || Clause.followers.contains(word(next)) { return true }
    if article.isNumber(next) || has(next, .number) { return true }
    if isGradedBody(mention) { return true }
    // "Children in care get a good service."
    if word(next) == "service", governor.kind == .verb, ["a", "an"].contains(wordWithin(grade.tokens.lowerBound - 1)) {
      return areasBefore(governor.at, from: lower(of: mention))?.isEmpty == false
    }
    if governor.kind == .verb, governor.at == grade.tokens.lowerBound - 1 { return !has(next, .stranger) }
    return false
  }

  /// "is now a good authority", "were already a good council": the grade of the council, where a time or the inspectors are
  /// named; "a good council to work for" is praise.
  func isGradedBody(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    guard ["authority", "council", "service", "department"].contains(wordWithin(tokens.upperBound)),
      ["a", "an"].contains(wordWithin(tokens.lowerBound - 1)), wordWithin(tokens.upperBound + 1) != "to"
    else { return false }
    return span(max(sentence.lowerBound, tokens.lowerBound - 4), tokens.lowerBound).contains {
      ["now", "already", "officially", "again"].contains(word($0))
    } || sentence.contains { has($0, .inspectorate) && article.quotationAt[$0] < 0 }
  }

  func isDenied(_ mention: Int) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    if isByOthers(mention) { return true }
    if isShortOf(start) { return true }
    for index in stride(from: start - 1, through: max(lower(of: mention), start - 6), by: -1) {
      if has(index, .negation) { return !(word(index) == "no" && index + 1 < start && word(index + 1) == "surprise") }
      if article.breaks(index + 1, at: [.comma, .semicolon, .dash]), index + 1 < start { return false }
    }
    return false
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
