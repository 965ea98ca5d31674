/// Plain counts that say how a service stands: "it has 642 fostering households", "71 contacts were waiting to be read",
/// "hired 15 social workers". How many inspectors came and how many children they met are none.
extension MeasureReader {
  static let counted: Set<String> = [
    "children", "youngsters", "teenagers", "babies", "people", "families", "households", "leavers", "workers", "staff",
    "practitioners", "carers", "adopters", "apprentices", "advisers", "cases", "contacts", "referrals", "assessments",
    "olds", "vacancies", "posts", "plans", "visits", "placements", "checks", "conferences", "jobs", "exclusions",
    "complaints",
  ]
  private static let holding: Set<String> = [
    "has", "have", "had", "held", "hold", "holds", "helped", "helps", "supports", "supported", "kept", "keeps", "hired",
    "recruited", "appointed", "employed", "employs", "employ", "placed", "working", "works", "worked", "after", "we've",
    "having",
    "taken", "reached", "got", "received", "receives", "handled", "handles",
  ]
  static let states: Set<String> = [
    "waiting", "adopted", "placed", "missing", "without", "subject", "unallocated", "overdue", "unread", "unassessed",
    "joined", "touch", "employed", "leave", "plan", "plans", "homes", "left", "families", "nobody", "care", "need",
    "vacant", "empty", "supported", "helped", "having", "using", "receiving", "awaiting", "registered", "university",
  ]
  /// What inspectors do with those whom they choose.
  private static let gathering: Set<String> = [
    "talked", "spoke", "spoken", "met", "sampled", "examined", "looked", "read", "tracked", "interviewed", "heard",
    "considered", "visited", "reviewed", "audited", "saw", "seen", "asked", "i", "my", "i've", "i'd", "surveyed",
  ]

  /// "Over 200 staff came to the conference."
  private static let gatherings: Set<String> = [
    "conference", "meeting", "meetings", "event", "events", "rally", "consultation", "ceremony", "awards", "petition",
  ]

  func isCount(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    let before = clause(before: first, in: sentence)
    if isChangedTo(quantity, before) { return true }
    let behind = clause(behind: quantity.tokens.upperBound, in: sentence)
    if isAverage(behind), quantity.value < 200 { return true }
    if isPart(quantity, behind, in: sentence) { return true }
    if isLabelled(quantity, in: sentence) { return true }
    if isPartOfNamed(quantity, in: sentence) || isLoad(quantity, in: sentence) { return true }
    if isRate(quantity, in: sentence) || isFlow(quantity, in: sentence) { return true }
    if isSetApart(quantity) || isHired(quantity, in: sentence) || isWaiting(quantity) { return true }
    if isAll(quantity, in: sentence) || isOfLoads(quantity, in: sentence) { return true }
    if isPartOfLast(quantity, in: sentence) || isAnswer(quantity, in: sentence) || isPlace(quantity, in: sentence)
      || isOfMany(quantity, in: sentence) || isUnsafe(quantity, in: sentence) || isOfStaff(quantity, in: sentence)
      || isDeleted(quantity, in: sentence)
    {
      return true
    }
    guard let noun = noun(in: behind) else { return false }
    let rest = behindAge(noun + 1, in: behind)
    // "The council, which has 11,000 staff"
    if quantity.value > 2500, ["staff", "people", "workers", "jobs", "posts"].contains(article.word(noun)), rest.isEmpty
    {
      return false
    }
    if isWorkforce(quantity, noun, in: sentence) { return false }
    // "room for 12 care leavers"
    if article.word(first - 1) == "for", ["room", "space", "capacity", "places"].contains(article.word(first - 2)) {
      return false
    }
    let isUnseen = rest.prefix(3).contains { article.word($0) == "nobody" }
    guard
      article.word(first - 1) == "our"
        || !isGathered(span(max(before.lowerBound, first - 7), first)),
      isUnseen || !rest.prefix(4).contains(where: isGathering), quantity.value < 20_000
    else { return false }
    if article.word(noun) == "vacancies" || isUnsafe(quantity, noun, in: sentence) { return true }
    // "Ten children a week".
    if ["a", "per", "every"].contains(article.word(noun + 1)), article.has(noun + 2, .time) { return false }
    if rest.contains(where: { MeasureReader.gatherings.contains(article.word($0)) }) { return false }
    if isSomebodys(span(max(before.lowerBound, first - 8), first)) || isFosterer(before) { return false }
    // "six social workers in 14 months" were one child's.
    if ["in", "over"].contains(article.word(noun + 1)), article.tokens.indices.contains(noun + 2),
      article.isNumber(noun + 2) || article.has(noun + 2, .number)
    {
      return false
    }
    if isKeyFigure(quantity) { return true }
    if quantity.value >= 10, article.word(first - 1) == "of", first - 1 == sentence.lowerBound, rest.count > 1 {
      return true
    }
    if isWhole(quantity, noun, in: sentence) || isWithout(quantity, noun, in: sentence) { return true }
    guard quantity.value >= 10, article.word(noun) != "plans" else { return false }
    let isHeld = span(max(before.lowerBound, first - 5), first).contains { index in
      MeasureReader.holding.contains(article.word(index)) && (article.word(index) != "after" || isLookedAfter(index))
    }
    return isHeld || isStock(quantity, noun, before, rest)
      || rest.contains { MeasureReader.states.contains(article.word($0)) }
      || isPlain(quantity, noun, before, rest)
  }

  /// "Of 53 children referred to the team, 39 had not been arrested again", "and of the 194 children just two had been moved".
  private func isPart(_ quantity: Quantity, _ behind: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    guard let next = behind.first,
      article.has(next, [.auxiliary, .copula]) || MeasureReader.living.contains(article.word(next)),
      let start = span(max(sentence.lowerBound, first - 14), first).last(where: {
        article.word($0) == "of"
          && ($0 == sentence.lowerBound || article.word($0 - 1) == "and" || article.breaks($0, at: [.comma, .dash]))
      }),
      let whole = reader.quantities(in: span(start, first)).first,
      whole.tokens.lowerBound == start + 1
        || whole.tokens.lowerBound == start + 2 && ["its", "our", "the"].contains(article.word(start + 1)),
      let noun = noun(in: span(whole.tokens.upperBound, first)),
      article.breaks(first, at: .comma)
        || lastWord(before: quantity, from: noun) == noun && !article.has(noun + 1, [.copula, .auxiliary])
    else { return false }
    return isCount(whole, in: sentence)
  }

  /// "heard that 87 families were waiting" is told, not met.
  private func isGathered(_ before: Range<Int>) -> Bool {
    guard let verb = before.last(where: isGathering) else { return false }
    return !span(verb + 1, before.upperBound).contains { ["that", "if", "whether"].contains(article.word($0)) }
  }

  func isMeeting(_ index: Int) -> Bool {
    isGathering(index) && !["i", "my", "i've", "i'd"].contains(article.word(index))
  }

  func isGathering(_ index: Int) -> Bool {
    MeasureReader.gathering.contains(article.word(index))
      && (article.word(index) != "looked" || article.word(index + 1) != "after")
  }

  /// "She has been a foster carer for 22 years and has looked after 140 children."
  private func isFosterer(_ before: Range<Int>) -> Bool {
    guard let first = before.first, let last = before.last else { return false }
    return ["she", "he"].contains(article.word(first)) && article.text.beginsSentence(first)
      && ["after", "fostered", "adopted"].contains(article.word(last))
  }

  /// "the paper has 30 staff", "she has fostered 60 children": not the service's.
  private func isSomebodys(_ before: Range<Int>) -> Bool {
    before.suffix(3).contains {
      article.has($0, .pronoun) && !article.has($0 + 1, .speech)
        || ["wife", "husband", "couple"].contains(article.word($0))
    }
      || before.contains {
        ["paper", "newspaper", "readers", "charity", "company", "school", "nursery", "union"].contains(
          article.word($0))
          // "One boy had ten social workers"
          || ["boy", "girl", "child", "teenager"].contains(article.word($0))
            && ["one", "a", "another"].contains(article.word($0 - 1))
          // "who can't go home, and 31 children have ..."
          || article.word($0) == "home" && ["the", "a", "this", "care"].contains(article.word($0 - 1))
      }
  }

  private func isLookedAfter(_ index: Int) -> Bool { article.word(index - 1).hasPrefix("look") }

  /// "members have 27 on average", "22 young people each".
  private func isAverage(_ behind: Range<Int>) -> Bool {
    for index in behind.prefix(5) {
      if article.word(index) == "average" { return article.word(index - 1) == "on" }
      if article.word(index) == "each" || article.word(index) == "apiece" {
        return index > behind.lowerBound && MeasureReader.counted.contains(article.word(index - 1))
      }
      if article.has(index, [.auxiliary, .copula]) { return false }
    }
    return false
  }
}
