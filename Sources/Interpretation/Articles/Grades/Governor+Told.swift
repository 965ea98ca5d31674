internal import Model

/// Forms of words in which somebody looks back at a grade.
extension Clause {
  /// "a far cry from the 2015 inadequate", "after its 2015 good".
  func isNamedByYear(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    // "2009 inadequate; 2011 adequate; 2016 good."
    let year = tokens.lowerBound - 1
    if article.year(year) != nil, dates.contains(where: { $0.tokens == year..<year + 1 }),
      article.breaks(year, at: [.colon, .semicolon]), article.follows(tokens.lowerBound, over: .space),
      !sentence.contains(tokens.upperBound)
        || article.breaks(tokens.upperBound, at: [.semicolon, .fullStop, .closeBracket]),
      !isElsewhere
    {
      return true
    }
    guard article.year(tokens.lowerBound - 1) != nil,
      dates.contains(where: { $0.tokens.upperBound == tokens.lowerBound }),
      ["the", "its", "their", "our", "that"].contains(wordWithin(tokens.lowerBound - 2))
    else { return false }
    return isClosed(behind: tokens.upperBound) || has(tokens.upperBound, .gradeNoun)
  }

  /// "The good had come in 2012", "The inadequate dated from 2016".
  func isThatCame(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    guard isGiven(before: tokens.lowerBound), let date = datesBehind(mention).first,
      date.tokens.lowerBound - tokens.upperBound <= 6
    else { return false }
    return span(tokens.upperBound, date.tokens.lowerBound).contains {
      ["came", "come", "dates", "dated", "arrived", "followed"].contains(word($0))
        || ["given", "awarded", "handed"].contains(word($0)) && has($0 - 1, .copula)
    }
  }

  /// "Previous ratings: Good (2018), Requires improvement (2015)".
  func isLabelled(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    guard datesBehind(mention).first?.tokens.lowerBound == tokens.upperBound,
      article.breaks(tokens.upperBound, at: [.openBracket, .comma]) || word(tokens.upperBound) == "in",
      let label = sentence.prefix(8).first(where: { article.breaks($0, at: .colon) }),
      tokens.lowerBound >= label
    else { return false }
    return isPastLabel(span(sentence.lowerBound, label))
  }

  private func isPastLabel(_ label: Range<Int>) -> Bool {
    label.contains { ["previous", "earlier", "past", "last"].contains(word($0)) }
      && label.contains { has($0, [.gradeNoun, .inspection]) }
  }

  /// "the same verdict that it received in 2014: inadequate", "came to the same conclusion: inadequate": the noun.
  func sameBefore(_ start: Int) -> Int? {
    guard let same = span(max(sentence.lowerBound, start - 9), start).last(where: { word($0) == "same" }),
      let noun = span(same + 1, min(start, same + 3)).first(where: {
        has($0, .gradeNoun) || ["conclusion", "result", "outcome"].contains(word($0))
      }), !span(sentence.lowerBound, start).contains(where: { has($0, [.stranger, .negation, .wish]) })
    else { return nil }
    return noun
  }

  /// Whether a grade behind a colon is what was given then and is given again: "the same verdict that it received in 2014:".
  func isGivenAgain(_ mention: Int) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    guard article.breaks(start, at: .colon), let noun = sameBefore(start), !datesBefore(mention).isEmpty else {
      return false
    }
    return span(noun + 1, start).contains { has($0, .thing) || ["that", "which", "as", "we"].contains(word($0)) }
  }

  /// "It's a second outstanding judgement in a row for the council": what is told now.
  func isInRow(_ mention: Int) -> Bool {
    let tokens = mentions[mention].tokens
    guard ["second", "third", "fourth", "fifth"].contains(wordWithin(tokens.lowerBound - 1)),
      has(tokens.upperBound, .gradeNoun), !isElsewhere, areas.isEmpty,
      !sentence.contains(where: { has($0, [.stranger, .wish, .negation]) }),
      sentence.contains(where: { has($0, [.service, .thing]) || isPlace($0) || word($0) == "it's" })
    else { return false }
    let behind = span(tokens.upperBound + 1, min(sentence.upperBound, tokens.upperBound + 4))
    return behind.first.map {
      word($0) == "running" || word($0) == "on" && word($0 + 1) == "the" && word($0 + 2) == "trot"
        || word($0) == "in" && word($0 + 1) == "succession"
    } ?? false
      || behind.first.map { word($0) == "in" && word($0 + 1) == "a" && word($0 + 2) == "row" } ?? false
  }

  /// Not "the word inadequate of a fostering team".
  private func isOfService(behind end: Int) -> Bool {
    guard wordWithin(end) == "of" || wordWithin(end) == "about" else { return true }
    return span(end + 1, end + 4).contains { has($0, [.service, .thing, .child]) || isPlace($0) }
  }

  /// "Ofsted used the word inadequate of the council in 2009, and again in 2014".
  func isWordUsed(_ mention: Int) -> Bool {
    let start = mentions[mention].tokens.lowerBound
    guard wordWithin(start - 1) == "word", wordWithin(start - 2) == "the",
      !datesBehind(mention).isEmpty || !datesBefore(mention).isEmpty
    else { return false }
    return span(max(sentence.lowerBound, start - 5), start).contains { ["used", "use", "heard"].contains(word($0)) }
      && isOfService(behind: mentions[mention].tokens.upperBound) && sentence.contains { has($0, .inspectorate) }
  }
}
