/// What else the words around a name say of a person that no body and no place has.
extension Names {
  func isTold(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    guard parts(of: run) > 1, let last = run.last, !Names.bodies.contains(article.word(last)),
      !article.isPossessive(last), !run.contains(where: { article.has($0, .number) })
    else { return false }
    return isCalled(run, in: block) || isAsked(run, in: block) || isBracketed(run, in: block)
      || isSubject(run, in: block) || introducedSpeech(behind: run, in: block) || isAged(run, in: block)
      || isOfFamily(run, in: block) || isRevealed(run, in: block)
      || isAppointed(run, in: block) || isFollowed(run, in: block) || isReplaced(run, in: block)
      || isMember(run, in: block) || isOneOf(run, in: block) || isApposedSayer(run, in: block)
      || isChosen(run, in: block) || isFromSomewhere(run, in: block)
  }

  /// "Ruth Ferens from the parent carer forum said": at the beginning of a sentence, with no mark up to the verb.
  private func isFromSomewhere(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard (2...3).contains(run.count), article.text.beginsSentence(run.lowerBound), block.contains(next + 2),
      article.follows(next, over: .space), article.word(next) == "from",
      !run.contains(where: { common.contains(article.word($0)) || places.contains($0) })
    else { return false }
    for index in span(next + 1, min(block.upperBound, next + 11)) {
      guard article.follows(index, over: [.space, .line, .hyphen]) else { return false }
      if ["said", "says", "told", "added", "asked"].contains(article.word(index)) { return index > next + 1 }
      if article.has(index, [.auxiliary, .copula, .clause]) { return false }
    }
    return false
  }

  /// "The home's manager in charge, Norma Duckworth, said": between commas, and then the verb.
  private func isApposedSayer(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    return (2...3).contains(run.count) && block.contains(next) && article.breaks(run.lowerBound, at: .comma)
      && article.breaks(next, at: .comma)
      && ["said", "says", "added"].contains(article.word(next)) && !article.isCapitalised(run.lowerBound - 1)
      && !run.contains { common.contains(article.word($0)) || places.contains($0) }
  }

  /// "Norma Duckworth, who has fostered in the town for years": only of people it is said so.
  private func isFollowed(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    return block.contains(next + 1) && article.breaks(next, at: .comma) && article.word(next) == "who"
      && !run.contains { common.contains(article.word($0)) }
  }

  /// "She takes over from Dean Cubitt", "replaces Bryn Hathersage".
  private func isReplaced(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    guard block.contains(before - 1), article.follows(run.lowerBound, over: [.space, .line]) else { return false }
    let verbs: Set<String> = ["replaces", "replacing", "replaced", "succeeds", "succeeding", "succeeded"]
    return verbs.contains(article.word(before))
      || article.word(before) == "from" && article.word(before - 1) == "over"
  }

  /// "One of our foster parents, Desiree Watmough, has looked after": one of some people, between commas.
  private func isOneOf(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    guard block.contains(run.upperBound), article.breaks(run.lowerBound, at: .comma),
      article.breaks(run.upperBound, at: .comma)
    else { return false }
    return span(max(block.lowerBound, run.lowerBound - 8), run.lowerBound).contains { index in
      ["one", "another"].contains(article.word(index)) && ["of", "social"].contains(article.word(index + 1))
    }
  }

  /// "Angela Wheatley (Don Valley East) (Lab)": a member of a council or of Parliament, with the party.
  private func isMember(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    // "Melvyn Hart (Great Grimsby) (Con)": the place between is none.
    guard block.contains(run.upperBound), article.breaks(run.upperBound, at: .openBracket),
      !article.breaks(run.lowerBound, at: .openBracket)
    else { return false }
    return span(run.upperBound, min(block.upperBound, run.upperBound + 9)).contains { index in
      article.breaks(index, at: .openBracket) && Names.parties.contains(article.word(index))
        && article.isCapitalised(index)
    }
  }

  private static let parties: Set<String> = [
    "lab", "con", "ld", "labour", "conservative", "conservatives", "green", "ind", "independent", "independents", "snp",
    "reform",
  ]

  /// "Jowan Trewidden is the Strategic Director."
  private func isCalled(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard block.contains(next + 2), article.follows(next, over: [.space, .line]),
      ["is", "was"].contains(article.word(next)), ["the", "our", "your", "their"].contains(article.word(next + 1))
    else { return false }
    return span(next + 2, min(block.upperBound, next + 6)).contains { article.has($0, .role) }
  }

  /// "Please contact Rosalind Avebury", "the chairing of your board, by Wendy Selworthy".
  private func isAsked(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    guard block.contains(before) else { return false }
    if article.word(before) == "contact", article.follows(run.lowerBound, over: [.space, .line]) { return true }
    return article.word(before) == "by"
      && span(max(block.lowerBound, before - 7), before).contains {
        ["chaired", "chairing", "led", "headed"].contains(article.word($0))
      }
  }

  /// "Kath Whiston (she's in charge of ...)", "(Kate Tedburn, 020 7000 0000)", "Jean Honley (Mrs)".
  private func isBracketed(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard block.contains(next) else { return false }
    if article.breaks(next, at: .openBracket), !article.breaks(next, at: .block) {
      return ["he", "she", "he's", "she's"].contains(article.word(next)) || article.has(next, .title)
    }
    return article.breaks(run.lowerBound, at: .openBracket) && article.breaks(next, at: .comma)
      && article.isNumber(next) && article.word(next).hasPrefix("0")
  }

  /// "Ian Rishton was adopted himself. ‘I know what ...,’ he says": he or she goes on as the one who began.
  private func isSubject(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard block.contains(next), article.text.beginsSentence(run.lowerBound), article.follows(next, over: .space),
      !article.isCapitalised(next), !run.contains(where: { common.contains(article.word($0)) })
    else { return false }
    if article.word(next) == "and", ["her", "his"].contains(article.word(next + 1)) { return true }
    for index in span(next, min(block.upperBound, next + 50)) where article.quotationAt[index] < 0 {
      if article.has(index, .pronoun) {
        return article.has(index + 1, .speech) || ["himself", "herself"].contains(article.word(index - 1))
      }
      if article.isCapitalised(index), !article.text.beginsSentence(index) { return false }
    }
    return false
  }

  /// "Des Hargreaves, whose premises are opposite, said".
  private func introducedSpeech(behind run: Range<Int>, in block: Range<Int>) -> Bool {
    let next = run.upperBound
    guard block.contains(next), article.breaks(next, at: .comma),
      ["whose", "who", "from", "of", "aged"].contains(article.word(next)) || article.isNumber(next)
    else { return false }
    let stop = span(next + 1, min(block.upperBound, next + 16)).first { article.breaks($0, at: [.comma, .fullStop]) }
    return stop.map { article.breaks($0, at: .comma) && article.has($0, .speech) } ?? false
  }
}
