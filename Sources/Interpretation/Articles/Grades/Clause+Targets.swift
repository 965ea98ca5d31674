/// What a grade is given to: the service as a whole, or areas.
extension Clause {
  /// Nil as an element is the service as a whole; an empty answer is somebody else's grade, or nobody's.
  func targets(of mention: Int, _ governor: Governor) -> [Area?] {
    let grade = mentions[mention].tokens
    if isAnothers(governor) { return [] }
    if let receivers = receivers(before: governor.at, from: lower(of: mention)) { return receivers }
    // "children in care, where too many are split up and where the grade is still ...": the clause is the area's.
    if let last = areas.last(where: { $0.tokens.upperBound <= governor.at }), areasBehind(mention).isEmpty,
      span(last.tokens.upperBound, governor.at).contains(where: { index in
        // "... is care leavers, and even there we only got requires improvement".
        word(index) == "where" || word(index) == "even" && word(index + 1) == "there"
      })
    {
      return joined(endingWith: last).map { $0.area }
    }
    // "with care leavers the exception: there it was told ...".
    if let last = areas.last(where: { $0.tokens.upperBound <= governor.at }),
      word(last.tokens.upperBound + 1) == "exception"
    {
      return [last.area]
    }
    let behind = areasBehind(mention)
    if isOverall(behind: grade) {
      // "good overall and for each of: leadership; help and protection".
      let next = grade.upperBound + 1
      let more =
        word(next) == "and" && ["for", "in"].contains(word(next + 1))
        ? listed(from: next + 1, before: upper(of: mention)) : []
      return [nil] + more.map { $0.area }
    }
    if !behind.isEmpty {
      // "Councils rated outstanding for leadership".
      let subject = subject(in: sentence.lowerBound..<max(sentence.lowerBound, min(governor.at, grade.lowerBound)))
      return subject == false && governor.kind != .noun ? [] : behind.map { $0.area }
    }
    guard isBare(behind: grade.upperBound, before: upper(of: mention)) else { return [] }
    if governor.kind == .heading { return [nil] }
    if governor.kind == .apposition {
      if governor.at < grade.lowerBound {
        return subject(in: sentence.lowerBound..<governor.at + 1) == true ? [nil] : []
      }
      return subject(in: sentence.lowerBound..<governor.at) == false ? [] : [nil]
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
      if !object.isEmpty { return object.map { $0.area } }
      if let part = between.first(where: { ["this", "that"].contains(word($0)) }),
        ["part", "area", "aspect"].contains(word(part + 1))
      {
        return areas.last { $0.tokens.upperBound <= governor.at }.map { [$0.area] } ?? []
      }
      if let subject = subject(in: between) { return subject ? [nil] : [] }
      if isAnotherObject(between) { return [] }
    }
    var verb = governor.at
    if governor.kind == .noun { verb = giving(before: governor.at, from: lower(of: mention)) ?? verb }
    if verb < governor.at {
      let object = areas.filter { (verb..<governor.at).contains($0.tokens.lowerBound) }
      if !object.isEmpty { return object.map { $0.area } }
      if let subject = subject(in: verb + 1..<governor.at) { return subject ? [nil] : [] }
    }
    let before = areasBefore(verb, from: lower(of: mention))
    if let before { return before.map { $0.area } }
    // "... and this part was graded good".
    for index in span(max(lower(of: mention), verb - 5), verb) where word(index) == "this" {
      if ["part", "area", "aspect", "side"].contains(word(index + 1)) {
        return areas.last { $0.tokens.upperBound <= index }.map { [$0.area] } ?? []
      }
    }
    // "Rated inadequate in 2016, the service has been ...": the subject follows.
    if mention == 0, governor.kind != .noun, left(of: governor).count <= 6, subject(in: left(of: governor)) == nil,
      !left(of: governor).contains(where: { has($0, .copula) })
    {
      let comma = span(grade.upperBound, sentence.upperBound).first { article.breaks($0, at: .comma) }
      guard let comma, comma - grade.upperBound <= 6 else { return [] }
      return subject(in: comma..<min(sentence.upperBound, comma + 6)) == true ? [nil] : []
    }
    let left = sentence.lowerBound..<verb
    if let subject = subject(in: left) {
      // "The safeguarding board, chaired by ..., was": an area nearer than the service may be what is meant.
      let nearest = areas.last { $0.tokens.upperBound <= verb }?.tokens.upperBound ?? sentence.lowerBound
      return subject && self.subject(in: nearest..<verb) == true ? [nil] : []
    }
    // "Previous inspections had ended with a judgement of inadequate", "The rating of good comes after ...".
    guard governor.kind == .noun, !sentence.contains(where: { has($0, .stranger) || isPlace($0) }) else { return [] }
    return left.isEmpty || left.allSatisfy { !has($0, .speech) } ? [nil] : []
  }

  /// "Children in care receive a service that requires improvement": who receives it; nil where nothing is received.
  private func receivers(before verb: Int, from lower: Int) -> [Area?]? {
    guard ["that", "which"].contains(word(verb - 1)), word(verb - 2) == "service",
      ["a", "the"].contains(word(verb - 3)),
      ["receive", "receives", "received", "receiving", "get", "gets", "got", "getting"].contains(word(verb - 4))
    else { return nil }
    var start = verb - 4
    // "were both said to be receiving".
    if word(start - 1) == "be", word(start - 2) == "to", ["said", "found"].contains(word(start - 3)) { start -= 3 }
    guard let areas = areasBefore(start, from: lower), !areas.isEmpty else { return nil }
    return areas.map { $0.area }
  }

  /// "found the Board to be good": between the verb and the grade stands what is graded, and it is none of ours.
  private func isAnotherObject(_ between: Range<Int>) -> Bool {
    between.contains { index in
      guard ["the", "its", "their", "our", "this", "that", "her", "his"].contains(word(index)),
        between.contains(index + 1)
      else { return false }
      return !has(index + 1, [.gradeNoun, .present, .service, .grade]) && word(index + 1) != "overall"
    }
  }

  /// "For help and protection, the council was rated inadequate."
  func areasFronted(_ mention: Int, _ governor: Governor) -> [(area: Area, tokens: Range<Int>)] {
    var start = lower(of: mention)
    while start < governor.at, has(start, .clause) || ["and", "but"].contains(word(start)) { start += 1 }
    guard ["for", "in", "on"].contains(word(start)), mention == 0 || start > lower(of: mention) else { return [] }
    let found = listed(from: start, before: governor.at)
    guard let last = found.last else { return [] }
    let next = last.tokens.upperBound
    return article.breaks(next, at: .comma) || ["the", "it", "they"].contains(word(next)) || isPlace(next) ? found : []
  }

  /// Whether something else is the subject right before a verb: "Westminster was rated", where it is not known to be a
  /// council; "attendance was rated".
  func isAnothers(_ governor: Governor) -> Bool {
    guard governor.kind == .verb || governor.kind == .copula || governor.kind == .keeping else { return false }
    var index = governor.at - 1
    while index > sentence.lowerBound,
      has(index, [.auxiliary, .copula, .present]) || word(index).hasSuffix("ly")
        || ["also", "still", "again", "each", "both", "all", "since", "not", "once", "twice"].contains(word(index))
    {
      index -= 1
    }
    guard index >= sentence.lowerBound, index < governor.at - 1 || governor.kind == .copula, !isPlace(index),
      article.follows(index + 1, over: [.space, .line]), article.quotationAt[index] < 0,
      article.classes[index].isEmpty, !areas.contains(where: { $0.tokens.contains(index) })
    else { return false }
    // "services for children as a whole were".
    if word(index) == "whole" { return false }
    if article.tokens[index].isCapitalised { return true }
    // "services in the area", "the grade it was given": more may stand between.
    return !span(max(sentence.lowerBound, index - 3), index).contains { Clause.positions.contains(word($0)) }
      && !has(index - 1, [.service, .thing])
  }

  /// Of "gave the city an overall verdict of" the place of "gave".
  func giving(before noun: Int, from lower: Int) -> Int? {
    for index in stride(from: noun - 1, through: max(lower, noun - 12), by: -1) {
      if has(index, [.weakRating, .rating, .keeping]) { return index }
      if has(index, .clause) { return nil }
    }
    return nil
  }

  func isOverall(behind grade: Range<Int>) -> Bool {
    let next = grade.upperBound
    // "Overall we rated Rochdale as inadequate for how ..."
    if word(sentence.lowerBound) == "overall", mentions.first?.tokens == grade { return true }
    guard sentence.contains(next), !article.breaks(next, at: [.comma, .semicolon, .fullStop]) else { return false }
    if word(next) == "overall" { return true }
    return has(next, .gradeNoun) && sentence.contains(next + 1) && word(next + 1) == "overall"
  }

  /// Whether nothing behind a grade says that it is of something else: "rated good for its parks".
  func isBare(behind end: Int, before limit: Int) -> Bool {
    guard end < limit, ["for", "in"].contains(word(end)) else { return true }
    if word(end) == "in", ["place", "contrast"].contains(word(end + 1)) { return true }
    // "good in three of four areas": not in all.
    if word(end) == "in", has(end + 1, .number) || isSmallNumber(end + 1) {
      return false
    }
    for index in span(end + 1, min(limit, end + 7)) {
      if has(index, [.service, .time, .inspection, .inspectorate, .number, .gradeNoun, .present]) { return true }
      if isPlace(index)
        || ["overall", "effectiveness", "time", "all", "every", "each", "row", "succession", "line"].contains(
          word(index))
      {
        return true
      }
      if article.tokens[index].isNumber || DateReader.month(word(index)) != nil { return true }
      if article.breaks(index, at: [.comma, .fullStop, .dash, .semicolon]) { return false }
    }
    return false
  }

  func isSmallNumber(_ index: Int) -> Bool {
    sentence.contains(index) && article.tokens[index].isNumber && word(index).utf8.count < 4
  }
}
