internal import Model

/// Whether a date behind a grade is the next one's.
extension Clause {
  /// ", but in 2019 it was": a date behind a clause's opening belongs to what follows.
  func opensNext(_ date: FoundDate) -> Bool {
    // "and the time before that, in 2014, they were"; not "and good the time before that, in 2012".
    let that = word(date.tokens.lowerBound - 1) == "in" ? date.tokens.lowerBound - 2 : date.tokens.lowerBound - 1
    if word(that) == "that", word(that - 1) == "before", ["time", "inspection", "one"].contains(word(that - 2)),
      word(that - 3) == "the"
    {
      return !mentions.contains { $0.tokens.upperBound == that - 3 }
    }
    if isDistant(date) {
      return ["and", "but", "then"].contains(word(date.tokens.lowerBound - 1))
        || article.breaks(date.tokens.lowerBound, at: [.comma, .semicolon, .dash, .fullStop])
    }
    // "requires improvement, following an inspection in 2019, when the company was a year old": of the one before.
    if ["in", "of"].contains(word(date.tokens.lowerBound - 1)), has(date.tokens.lowerBound - 2, .inspection),
      span(date.tokens.lowerBound - 5, date.tokens.lowerBound - 2).contains(where: { word($0) == "following" })
    {
      return false
    }
    // "2009 inadequate; 2011 adequate".
    if mentions.contains(where: { $0.tokens.lowerBound == date.tokens.upperBound }),
      article.breaks(date.tokens.lowerBound, at: [.semicolon, .colon])
    {
      return true
    }
    // "By 2014 it had reached good, in 2018 it was outstanding".
    if article.breaks(date.tokens.lowerBound - 1, at: .comma), ["in", "by"].contains(word(date.tokens.lowerBound - 1)),
      has(date.tokens.upperBound, .thing) || word(date.tokens.upperBound) == "we",
      has(date.tokens.upperBound + 1, [.copula, .auxiliary])
    {
      return true
    }
    // "It was a good day for those who were told in 2014 that it was inadequate".
    if word(date.tokens.upperBound) == "that", word(date.tokens.lowerBound - 1) == "in",
      ["told", "found", "said", "warned", "ruled", "concluded"].contains(word(date.tokens.lowerBound - 2))
    {
      return true
    }
    // "is good overall, two rungs up on 2014, when it was deemed inadequate".
    if word(date.tokens.upperBound) == "when", isApart(date) { return true }
    // "lost its outstanding rating in 2019, when it was downgraded to good".
    if word(date.tokens.upperBound) == "when", mentions.indices.contains(where: { isLoss(date, of: $0) }) {
      return true
    }
    // "at requires improvement following a 2017 visit".
    let lead = ["a", "an", "the", "its"].contains(word(date.tokens.lowerBound - 1)) ? 2 : 1
    if ["following", "after"].contains(word(date.tokens.lowerBound - lead)), has(date.tokens.upperBound, .inspection) {
      return false
    }
    // "requires improvement twice, in 2019 and in 2022, and before that": both are of the same.
    if let first = dates.last(where: { $0.tokens.upperBound <= date.tokens.lowerBound }),
      joined(first.tokens.upperBound, date.tokens.lowerBound),
      ["and", "but", "then", "before"].contains(word(date.tokens.upperBound))
    {
      return false
    }
    // "two years on from an inadequate grade", "and seven after being found inadequate".
    if word(date.tokens.upperBound - 1) == "from" { return true }
    if Clause.isYearsAfter(date.tokens.upperBound - 1, in: sentence, of: article) { return true }
    // "its 2019 verdict of requires improvement".
    if has(date.tokens.upperBound, [.gradeNoun, .inspection]) { return true }
    var index = date.tokens.lowerBound - 1
    while index > sentence.lowerBound,
      Clause.leadsToDate.contains(
        word(index))
        || has(index, .inspection)
    {
      index -= 1
    }
    // "and, when inspectors returned in the spring of 2015, it was".
    let isWhen =
      span(max(sentence.lowerBound, index - 6), index).contains { when in
        // "a rating of good when Ofsted last came in 2017, having climbed from": of the one before.
        word(when) == "when" && !mentions.contains { $0.tokens.upperBound == when }
      }
      && article.breaks(date.tokens.upperBound, at: .comma)
    if isWhen { return true }
    // "and Ofsted inspectors who went back in 2012 judged them".
    let isWho = span(max(sentence.lowerBound, index - 4), index + 1).contains {
      word($0) == "who" && has($0 - 1, .inspectorate)
    }
    if isWho { return true }
    // "good in 2016 and requires improvement before that, in 2012".
    if word(index) == "that", word(index - 1) == "before",
      mentions.contains(where: { $0.tokens.upperBound == index - 1 })
    {
      return false
    }
    // "rated good when inspectors last visited, in 2017": of that grade.
    if word(index) == "when", mentions.contains(where: { $0.tokens.upperBound == index }) { return false }
    guard index + 1 < date.tokens.lowerBound else { return false }
    if goesOn(date, at: index) { return false }
    return has(index, .clause) || ["and", "but"].contains(word(index))
      || article.breaks(index + 1, at: [.semicolon, .dash, .fullStop, .colon])
      // "in 2015, and two years later, in the inspection of autumn 2017, it had": the one before has its own.
      || article.breaks(index + 1, at: .comma) && article.breaks(date.tokens.upperBound, at: .comma)
        && isSecond(date)
      // "In 2009 it was found inadequate and that the first inspection under the framework, in January 2015, ended in".
      || article.breaks(index + 1, at: .comma) && article.breaks(date.tokens.upperBound, at: .comma)
        && isBehindConjunction(date)
  }

  /// "twice, in 2019 and in 2022, and before that were found": the second of two dates of one grade.
  private func goesOn(_ date: FoundDate, at joint: Int) -> Bool {
    guard word(joint) == "and", dates.contains(where: { $0.tokens.upperBound == joint }),
      !article.breaks(joint, at: [.comma, .semicolon])
    else { return false }
    let next = date.tokens.upperBound
    return !sentence.contains(next)
      || article.breaks(next, at: [.comma, .semicolon]) && ["and", "but", "then"].contains(word(next))
  }

  /// Whether more than "in" and the like stands between a date and the grade before it.
  private func isApart(_ date: FoundDate) -> Bool {
    guard let before = mentions.last(where: { $0.tokens.upperBound <= date.tokens.lowerBound }) else { return false }
    return span(before.tokens.upperBound, date.tokens.lowerBound).contains {
      !Clause.leadsToDate.contains(word($0)) && !has($0, [.gradeNoun, .inspection, .copula, .auxiliary])
        && !["overall", "again", "following", "after"].contains(word($0))
    }
  }

  /// Whether the grade before a date has one of its own before it, and a new clause begins between them.
  private func isBehindConjunction(_ date: FoundDate) -> Bool {
    guard let before = mentions.lastIndex(where: { $0.tokens.upperBound <= date.tokens.lowerBound }) else {
      return false
    }
    let start = mentions[before].tokens.lowerBound
    let isDated = dates.contains { own in
      own.tokens.upperBound <= start && own.tokens.lowerBound >= lower(of: before)
        && !isAside(own, before: start)
    }
    let end = mentions[before].tokens.upperBound
    return isDated && ["and", "but", "while"].contains(wordWithin(end))
      && date.tokens.lowerBound - end >= 4
  }

  /// Dates behind a grade that belong to the clause behind it: "In 2012 Ofsted found it inadequate, and it came back in
  /// 2013".
  func isOfNextClause(_ date: FoundDate, behind mention: Int) -> Bool {
    let grade = mentions[mention].tokens
    guard
      let turn = span(grade.upperBound, min(grade.upperBound + 8, date.tokens.lowerBound)).first(where: {
        ["and", "but", "although", "while"].contains(word($0)) && article.breaks($0, at: [.comma, .semicolon, .dash])
      }),
      // "in 2012, and again in 2015" goes on.
      span(turn + 1, date.tokens.lowerBound).contains(where: {
        !Clause.leadsToDate.contains(word($0))
          && !["again", "then", "once", "more", "also", "too", "it", "was", "so", "both", "before", "that"].contains(
            word($0))
      })
    else { return false }
    return !datesBefore(mention).isEmpty
  }

  /// ", and by 2015 the director had left": whether a conjunction and a date open a clause of its own.
  func opensClause(_ date: FoundDate) -> Bool {
    guard
      let index = [date.tokens.lowerBound - 2, date.tokens.lowerBound - 3].first(where: {
        ["and", "but", "while", "although"].contains(wordWithin($0))
          // "but by 2018 had upgraded it".
          && (article.breaks($0, at: .comma) || has(date.tokens.upperBound, .auxiliary))
      })
    else { return false }
    return span(index + 1, date.tokens.lowerBound).allSatisfy { Clause.leadsToDate.contains(word($0)) }
      && span(date.tokens.upperBound, date.tokens.upperBound + 6).contains {
        has($0, [.copula, .auxiliary]) || word($0).hasSuffix("'d")
      }
  }

  /// Whether another date stands between a date and the grade before it.
  private func isSecond(_ date: FoundDate) -> Bool {
    guard let before = mentions.last(where: { $0.tokens.upperBound <= date.tokens.lowerBound }) else { return false }
    return dates.contains {
      $0.tokens.lowerBound >= before.tokens.upperBound && $0.tokens.upperBound <= date.tokens.lowerBound
    }
  }

  private static let leadsToDate: Set<String> = [
    "in", "back", "by", "on", "during", "from", "at", "of", "the", "its", "a", "last", "previous", "full", "early",
    "late",
    "mid", "spring", "summer", "autumn", "winter",
  ]
}
