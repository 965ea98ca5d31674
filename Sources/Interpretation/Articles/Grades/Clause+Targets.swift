internal import Model

/// What a grade is given to: the service as a whole, or areas.
extension Clause {
  /// Nil as an element is the service as a whole; an empty answer is somebody else's grade, or nobody's.
  func targets(of mention: Int, _ governor: Governor) -> [Area?] {
    let grade = mentions[mention].tokens
    if isAnothers(governor) || isOfCouncils(governor) || isOfThings(governor) || isOfStranger(left: governor)
      || isOfMeasured(governor)
    {
      return []
    }
    // "The council received three good ratings and one outstanding rating": which parts have them, it does not say.
    if governor.kind != .apposition, has(grade.lowerBound - 1, .number), has(grade.upperBound, .gradeNoun) { return [] }
    if mention == 0, let only = onlyPart(before: governor.at) ?? cleft(before: governor.at) { return [only] }
    // "care leavers, whose service was graded good".
    if let whose = span(max(sentence.lowerBound, governor.at - 4), governor.at).last(where: { word($0) == "whose" }),
      let area = areas.last(where: { $0.tokens.upperBound == whose })
    {
      return joined(endingWith: area).map { $0.area }
    }
    if let headed = headed(before: governor, mention) ?? apart(from: governor, mention) { return headed }
    if let receivers = receivers(before: governor.at, from: lower(of: mention)) { return receivers }
    if let staying = staying(governor) { return staying }
    if isOfNoService(governor) { return [] }
    if isOfChildren(governor), wordWithin(grade.upperBound) == "service" {
      return isClosed(behind: grade.upperBound + 1) ? [nil] : []
    }
    if isOfBothGroups(span(governor.at + 1, max(governor.at + 1, grade.lowerBound))) { return bothBefore }
    // "children in care, where too many are split up and where the grade is still ...": the clause is the area's.
    if let last = areas.last(where: { $0.tokens.upperBound <= governor.at }), areasBehind(mention).isEmpty,
      let place = span(last.tokens.upperBound, governor.at).last(where: { index in
        // "... is care leavers, and even there we only got requires improvement".
        word(index) == "where" || word(index) == "there" && word(index - 1) == "even"
      }), !namesAnother(span(place + 1, governor.at))
    {
      return joined(endingWith: last).map { $0.area }
    }
    // "Of children looked after they were kinder; there they speak of a service that ...".
    if let there = span(sentence.lowerBound, governor.at).last(where: {
      word($0) == "there" && article.breaks($0, at: [.semicolon, .colon, .dash, .comma]) && !has($0 + 1, .copula)
    }), !areas.contains(where: { $0.tokens.lowerBound > there && $0.tokens.upperBound <= governor.at }) {
      let before = areas.filter { $0.tokens.upperBound <= there }
      return Set(before.map(\.area)).count == 1 ? [before[0].area] : before.isEmpty ? [nil] : []
    }
    // "with care leavers the exception: there it was told ...".
    if let last = areas.last(where: { $0.tokens.upperBound <= governor.at }),
      word(last.tokens.upperBound + 1) == "exception"
    {
      return [last.area]
    }
    // "... as a parent to children in its care. Those services were judged inadequate."
    if ["those", "these"].contains(word(sentence.lowerBound)), word(sentence.lowerBound + 1) == "services",
      governor.at - sentence.lowerBound <= 4, let area = namedBefore
    {
      return introduced.isEmpty ? [area] : introduced.map { $0.area }
    }
    // "Children in care were doing well. Their experiences and progress were rated good."
    if word(sentence.lowerBound) == "their",
      ["experience", "experiences", "progress"].contains(word(sentence.lowerBound + 1)),
      governor.at - sentence.lowerBound <= 6, let area = namedBefore, area != .leadership
    {
      return [area]
    }
    if let both = bothFronted(before: governor) { return both }
    if let cared = cared(before: governor) { return [cared] }
    if isOfBoard(governor) { return [.lscb] }
    let behind = areasBehind(mention)
    // "awarded the top grade for overall effectiveness".
    if behind.isEmpty, word(grade.upperBound) == "for",
      word(grade.upperBound + 1) == "overall" || word(grade.upperBound + 2) == "overall"
    {
      return [nil]
    }
    if isOverall(behind: grade) {
      // "Services for looked-after children were rated adequate overall": each had a grade of its own then.
      if governor.kind == .verb, word(sentence.lowerBound) != "overall",
        let area = areasBefore(governor.at, from: lower(of: mention)), area.count == 1, area[0].area == .inCare
      {
        return [.inCare]
      }
      // "good overall and for each of: leadership; help and protection", "good overall, as well as for adoption".
      var next = grade.upperBound + (isBothOverall(grade.upperBound) ? 2 : 1)
      if word(next) == "as", word(next + 1) == "well", word(next + 2) == "as" { next += 2 }
      // "overall, for help and protection and for children in care".
      if article.breaks(next, at: .comma), ["for", "in"].contains(word(next)) { next -= 1 }
      let more =
        (["and", "as"].contains(word(next)) || next == grade.upperBound) && ["for", "in"].contains(word(next + 1))
        ? listed(from: next + 1, before: upper(of: mention)) : []
      return [nil] + more.map { $0.area }
    }
    if !behind.isEmpty {
      // "Councils rated outstanding for leadership".
      let subject = subject(in: span(sentence.lowerBound, max(sentence.lowerBound, min(governor.at, grade.lowerBound))))
      return subject == false && governor.kind != .noun
        ? []
        : behind.map { $0.area }
          + (isWholeListed(behind: behind, of: mention) || isWholeAmong(behind, behind: mention) ? [nil] : [])
    }
    guard isBare(behind: grade.upperBound, before: upper(of: mention)) else { return [] }
    if governor.kind == .heading { return [nil] }
    if governor.kind == .apposition {
      if governor.at < grade.lowerBound {
        return subject(in: span(sentence.lowerBound, governor.at + 1)) == true ? [nil] : []
      }
      return subject(in: span(sentence.lowerBound, governor.at)) == false ? [] : [nil]
    }
    if let inverse = areasInverse(mention) { return inverse.map { $0.area } }
    let fronted = areasFronted(mention, governor)
    if !fronted.isEmpty { return fronted.map { $0.area } }
    let between = span(governor.at + 1, grade.lowerBound)
    if governor.kind == .verb || governor.kind == .keeping || governor.kind == .noun {
      let object = areas.filter { between.contains($0.tokens.lowerBound) }
      // "rates leadership, care leavers and the overall effectiveness as requiring improvement".
      if let overall = between.first(where: { word($0) == "overall" }) {
        // Until 2012 safeguarding and care had an overall effectiveness each.
        let isOfArea =
          word(overall + 1) == "effectiveness" && word(overall + 2) == "of"
          && object.contains { (0...4).contains($0.tokens.lowerBound - overall) }
        // "the overall effectiveness of child protection" is the whole of an inspection of that alone.
        if isOfArea, object.count == 1, !span(overall, grade.lowerBound).contains(where: { word($0) == "safeguarding" })
        {
          return [nil]
        }
        return (isOfArea ? [] : [nil]) + object.map { $0.area }
      }
      // "A review of the safeguarding board, which brings agencies together, judged it to be good."
      if between.contains(where: { word($0) == "it" }), let board = areas.first, board.area == .lscb,
        board.tokens.upperBound <= governor.at, areas.allSatisfy({ $0.area == .lscb })
      {
        return [.lscb]
      }
      // "They judged this part of the service, together with leadership, to be inadequate."
      if let part = between.first(where: { ["this", "that"].contains(word($0)) }),
        ["part", "area", "aspect"].contains(word(part + 1)), object.allSatisfy({ $0.tokens.lowerBound > part })
      {
        let meant =
          areas.last { $0.tokens.upperBound <= governor.at }?.area ?? introduced.last?.area ?? namedBefore
        guard let meant, object.isEmpty || isJoinedTo(object, behind: part) else { return [] }
        return [meant] + object.map { $0.area }
      }
      if !object.isEmpty { return object.map { $0.area } }
      // "The board was told it requires improvement": who is told.
      if between.last.map({ ["it", "they"].contains(word($0)) }) ?? false,
        has(word(governor.at - 1) == "also" ? governor.at - 2 : governor.at - 1, .copula),
        let told = areasBefore(governor.at, from: lower(of: mention)), !told.isEmpty
      {
        return told.map { $0.area }
      }
      // "has rated the borough's schools, which the council set up, as good".
      let comma = between.dropFirst().first { article.breaks($0, at: .comma) }
      if let comma, subject(in: span(between.lowerBound, comma)) == false { return [] }
      if let subject = subject(in: between) { return subject ? [nil] : [] }
      if isAnotherObject(between) { return [] }
    }
    // "moved the council up a step to good", "lifted leadership to outstanding".
    if governor.kind == .to, Clause.changed.contains(word(governor.at)) || ["put", "puts"].contains(word(governor.at)) {
      // "A fostering agency took its services to outstanding."
      let isCarried = Clause.carried.contains(word(governor.at)) || word(governor.at).hasPrefix("put")
      if isCarried, left(of: governor).contains(where: { has($0, .stranger) }) { return [] }
      let object = areas.filter { between.contains($0.tokens.lowerBound) }
      if !object.isEmpty { return object.map { $0.area } }
      if subject(in: between) == true { return [nil] }
    }
    var verb = governor.at
    if governor.kind == .noun { verb = giving(before: governor.at, from: lower(of: mention)) ?? verb }
    if verb < governor.at {
      let object = areas.filter { span(verb, governor.at).contains($0.tokens.lowerBound) }
      if !object.isEmpty { return object.map { $0.area } }
      if let subject = subject(in: span(verb + 1, governor.at)) { return subject ? [nil] : [] }
    }
    // "Leadership has gone from requires improvement to good", "Its grade for adoption fell from good".
    if governor.kind == .from, Clause.changed.contains(word(verb - 1)) { verb -= 1 }
    let before = areasBefore(verb, from: lower(of: mention))
    // "The overall effectiveness of child protection was": the whole of an inspection of that alone.
    var end = verb
    while end > lower(of: mention), has(end - 1, [.copula, .auxiliary]) { end -= 1 }
    if let area = before.flatMap({ $0.count == 1 ? $0[0] : nil })
      ?? areas.first(where: { $0.tokens.upperBound == end }),
      area.area == .helpAndProtection,
      // "... of the council and its partners in protecting children was".
      ["protection", "arrangements", "protecting"].contains(where: { name in area.tokens.contains { word($0) == name } }
      ),
      span(max(lower(of: mention), area.tokens.lowerBound - 8), area.tokens.lowerBound).contains(where: {
        word($0) == "effectiveness" && word($0 - 1) == "overall"
      }), !area.tokens.contains(where: { word($0) == "help" })
    {
      return [nil]
    }
    if let before { return before.map { $0.area } }
    // "... and this part was graded good".
    for index in span(max(lower(of: mention), verb - 9), verb) where ["this", "that"].contains(word(index)) {
      if ["part", "area", "aspect", "side"].contains(word(index + 1)),
        verb - index <= 5 || isPartOfService(index + 1, before: verb)
      {
        let area = areas.last { $0.tokens.upperBound <= index }?.area ?? introduced.last?.area ?? namedBefore
        return area.map { [$0] } ?? []
      }
    }
    // "Rated inadequate in 2016, the service has been ...": the subject follows.
    if mention == 0, governor.kind != .noun, left(of: governor).count <= 9, subject(in: left(of: governor)) == nil,
      !left(of: governor).contains(where: {
        has($0, .copula) && word($0) != "being" && !(word($0) == "been" && word($0 - 1) == "having")
      })
    {
      let comma = span(grade.upperBound, sentence.upperBound).first { article.breaks($0, at: .comma) }
      guard let comma, comma - grade.upperBound <= 6 else { return [] }
      return subject(in: span(comma, min(sentence.upperBound, comma + 6))) == true ? [nil] : []
    }
    let left = span(sentence.lowerBound, verb)
    if let subject = subject(in: left) {
      // "The safeguarding board, chaired by ..., was": an area nearer than the service may be what is meant.
      // Until 2013 safeguarding was the service.
      let isOld = dates.first.map { $0.start.year <= 2013 } ?? false
      let nearest =
        areas.last { $0.tokens.upperBound <= verb && !(isOld && $0.area == .helpAndProtection) }?.tokens.upperBound
        ?? sentence.lowerBound
      return subject && self.subject(in: span(nearest, verb)) == true ? [nil] : []
    }
    // "Only help and protection fell short, with a grade of requires improvement".
    let named = areas.filter { $0.tokens.upperBound <= verb && $0.tokens.lowerBound >= lower(of: mention) }
    if governor.kind == .noun, let area = named.first { return named.count == 1 ? [area.area] : [] }
    // "Previous inspections had ended with a judgement of inadequate", "The rating of good comes after ...".
    guard governor.kind == .noun, !sentence.contains(where: { has($0, .stranger) || isPlace($0) }) else { return [] }
    return left.isEmpty || left.allSatisfy { !has($0, .speech) } ? [nil] : []
  }

  /// "It is support for care leavers that has fallen short and, the report says, requires improvement": the one area that a
  /// sentence picks out.
  private func cleft(before verb: Int) -> Area? {
    let first = sentence.lowerBound
    guard word(first) == "it", has(first + 1, .copula), let area = areas.first, area.tokens.lowerBound - first <= 6,
      ["that", "which"].contains(word(area.tokens.upperBound)), area.tokens.upperBound <= verb,
      span(first + 2, area.tokens.lowerBound).allSatisfy({ has($0, .glue) || ["only", "just"].contains(word($0)) }),
      !areas.contains(where: { $0.area != area.area && $0.tokens.lowerBound < verb }),
      !span(area.tokens.upperBound, verb).contains(where: {
        has($0, [.service, .stranger, .thing, .speech]) || isPlace($0)
      })
    else { return nil }
    return area.area
  }

  /// "this part of the service, together with leadership,", "this area and adoption".
  private func isJoinedTo(_ areas: [(area: Area, tokens: Range<Int>)], behind part: Int) -> Bool {
    guard let first = areas.first else { return false }
    return span(part + 2, first.tokens.lowerBound).allSatisfy { index in
      has(index, .glue) || ["together", "along", "with", "well"].contains(word(index))
    }
  }

  /// "Adoption is the only part of the service to escape with": the area that a sentence begins with.
  private func onlyPart(before verb: Int) -> Area? {
    guard let area = areas.first, area.tokens.lowerBound - sentence.lowerBound <= 3, area.tokens.upperBound < verb,
      has(area.tokens.upperBound, .copula), word(area.tokens.upperBound + 1) == "the",
      ["only", "one"].contains(word(area.tokens.upperBound + 2))
    else { return nil }
    return area.area
  }

  /// "The things we found at the inspection that were generally good": some things, not the service.
  private func isOfThings(_ governor: Governor) -> Bool {
    // "What is good in their eyes:", above a list of it.
    if word(sentence.lowerBound) == "what", places.isEmpty,
      !span(sentence.lowerBound, governor.at).contains(where: { has($0, .service) })
    {
      return true
    }
    guard governor.kind == .copula, ["that", "which"].contains(wordWithin(governor.at - 1)) else { return false }
    return span(max(sentence.lowerBound, governor.at - 10), governor.at - 1).contains { word($0) == "things" }
  }

  /// "has rated the plan, drawn up by the council for its services, as good": what a verb has right behind it, up to a comma,
  /// is what it rates.
  private func isOfNoService(_ governor: Governor) -> Bool {
    let noun = governor.at + 2
    return governor.kind == .verb && ["the", "its", "their", "a"].contains(word(noun - 1))
      && article.breaks(noun + 1, at: .comma) && sentence.contains(noun + 1)
      && !has(noun, [.service, .thing, .child, .gradeNoun, .grade, .area, .time]) && !isPlace(noun)
      && mentions.contains { $0.tokens.lowerBound > noun + 1 } && word(noun) != "place"
      && !areas.contains { $0.tokens.contains(noun) }
  }

  /// "Two of the three councils in the partnership have become the first to be rated": which, others say.
  private func isOfCouncils(_ governor: Governor) -> Bool {
    span(sentence.lowerBound, min(governor.at, sentence.lowerBound + 6)).contains { index in
      ["councils", "authorities", "boroughs"].contains(word(index)) && !article.isPossessive(index)
        && span(sentence.lowerBound, index).contains { word($0) == "of" }
    } && !span(sentence.lowerBound, governor.at).contains { isPlace($0) }
  }
}
