/// Forms of words that put a grade at the end of a clause, behind a comma or a verb of moving.
extension Clause {
  /// What gives such a grade.
  func standing(of mention: Int) -> Governor? {
    let (start, end) = (mentions[mention].tokens.lowerBound, mentions[mention].tokens.upperBound)
    guard start - 1 > lower(of: mention) else { return nil }
    // "Richmond emerged as outstanding, up from good".
    if word(start - 1) == "as", ["emerged", "emerges"].contains(word(start - 2)), isClosed(behind: end) {
      return Governor(kind: .verb, at: start - 2)
    }
    let isOnly = span(sentence.lowerBound, start).contains { index in
      word(index) == "only" && (index == sentence.lowerBound || article.breaks(index, at: .comma))
    }
    // "only the care leavers' service escaped, as requiring improvement", "Only adoption dipped below, at good".
    if isOnly, ["at", "as", "with"].contains(word(start - 1)), article.breaks(start - 1, at: .comma),
      isClosed(behind: end)
    {
      return Governor(kind: .verb, at: start - 1)
    }
    // "children in care, which stays where it was in 2023, at requires improvement".
    if word(start - 1) == "at", article.breaks(start - 1, at: .comma), isClosed(behind: end),
      let verb = span(lower(of: mention), start - 1).last(where: { index in
        Clause.lasting.contains(word(index)) && word(index + 1) == "where"
      }), start - verb <= 9
    {
      return Governor(kind: .keeping, at: verb)
    }
    // "By 2020 they had become 'good'".
    if ["become", "became"].contains(word(start - 1)), isClosed(behind: end),
      !datesBefore(mention).isEmpty || !datesBehind(mention).isEmpty,
      span(max(lower(of: mention), start - 4), start).contains(where: { index in
        has(index, [.thing, .service]) || isPlace(index)
      })
    {
      return Governor(kind: .verb, at: start - 1)
    }
    // "has rated the services of the trust, the company set up to run them for the council, as good".
    if word(start - 1) == "as", article.breaks(start - 1, at: .comma), isClosed(behind: end),
      let verb = span(max(lower(of: mention), start - 45), start - 1).last(where: { has($0, .rating) && !isNoun($0) }),
      ["the", "its"].contains(word(verb + 1)) || isPlace(verb + 1), isRater(verb),
      !span(verb, start).contains(where: { index in
        article.breaks(index, at: [.semicolon, .colon, .dash, .fullStop]) || has(index, [.speech, .copula, .grade])
      })
    {
      return Governor(kind: .verb, at: verb)
    }
    // "Those of you who were here in 2019 will remember getting 'requires improvement'".
    if ["getting", "receiving"].contains(word(start - 1)),
      ["remember", "remembers", "recall"].contains(word(start - 2)),
      datesBefore(mention).count == 1, areas.isEmpty,
      isClosed(behind: end) || article.breaks(start, at: [.openQuote, .openSingleQuote])
    {
      return Governor(kind: .apposition, at: start)
    }
    if let verb = calling(mention) { return Governor(kind: .verb, at: verb) }
    return nil
  }

  /// "The watchdog's report, out on Thursday, calls the service good", "Inspectors were happy to call it good": the verb, where
  /// it is inspectors or their report who call.
  private func calling(_ mention: Int) -> Int? {
    let (start, end) = (mentions[mention].tokens.lowerBound, mentions[mention].tokens.upperBound)
    guard isClosed(behind: end), !has(end, .service),
      let verb = span(max(lower(of: mention), start - 7), start).last(where: {
        ["call", "calls", "called", "calling"].contains(word($0))
      }), verb + 1 < start, !has(verb - 1, .copula),
      !article.breaks(verb + 1, at: [.openQuote, .openSingleQuote, .colon]),
      !span(verb, start).contains(where: { article.breaks($0, at: [.comma, .semicolon, .dash]) && $0 > verb })
    else { return nil }
    let object = span(verb + 1, start)
    let isService =
      object.allSatisfy { index in
        has(index, [.service, .child, .glue, .thing]) || isPlace(index)
      }
      && (object.contains { has($0, [.service, .thing]) || isPlace($0) }
        || areas.contains { object.contains($0.tokens.lowerBound) })
    let isOfAreas = areas.contains { object.contains($0.tokens.lowerBound) && $0.tokens.upperBound == start }
    guard isService || isOfAreas || isOfBothGroups(object) else { return nil }
    let before = span(lower(of: mention), verb)
    // Who calls: the first that could.
    guard let who = before.first(where: { has($0, [.inspectorate, .role, .service, .stranger]) || isPlace($0) }),
      has(who, .inspectorate), who - before.lowerBound <= 3, leads(who, to: verb),
      !before.contains(where: { has($0, [.negation, .wish, .role]) && word($0) != "inspectors" })
    else { return nil }
    return verb
  }

  /// "Inspectors were happy to call", "The report, out on Thursday, calls"; not "The report quotes a mother who calls".
  private func leads(_ subject: Int, to verb: Int) -> Bool {
    var isAside = false
    return span(subject + 1, verb).allSatisfy { index in
      if article.breaks(index, at: [.comma, .dash]) { isAside.toggle() }
      if isAside { return !has(index, [.clause, .speech, .finding]) }
      return has(index, [.auxiliary, .copula, .inspectorate, .present]) || has(index, .inspection)
        || ["happy", "able", "also", "to"].contains(word(index)) || dates.contains { $0.tokens.contains(index) }
    } && (!isAside || article.breaks(verb, at: [.comma, .dash]))
  }

  /// "the work with both groups": the two that the sentence before names.
  func isOfBothGroups(_ object: Range<Int>) -> Bool {
    bothBefore.count == 2
      && object.contains { word($0) == "both" && ["groups", "areas", "services", "parts"].contains(word($0 + 1)) }
  }
}
