/// What a grade is given to: the service as a whole, or areas.
extension Clause {
  /// Nil as an element is the service as a whole; an empty answer is somebody else's grade, or nobody's.
  func targets(of mention: Int, _ governor: Governor) -> [Area?] {
    let grade = mentions[mention].tokens
    if isAnothers(governor) { return [] }
    // "with care leavers the exception: there it was told ...".
    if let last = areas.last(where: { $0.tokens.upperBound <= governor.at }),
      word(last.tokens.upperBound + 1) == "exception"
    {
      return [last.area]
    }
    let behind = areasBehind(mention)
    if isOverall(behind: grade) { return [nil] }
    if !behind.isEmpty { return behind.map { $0.area } }
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
      if between.contains(where: { word($0) == "overall" }) { return [nil] }
      let object = areas.filter { between.contains($0.tokens.lowerBound) }
      if !object.isEmpty { return object.map { $0.area } }
      if let part = between.first(where: { word($0) == "this" }), ["part", "area", "aspect"].contains(word(part + 1)) {
        return areas.last { $0.tokens.upperBound <= governor.at }.map { [$0.area] } ?? []
      }
      if let subject = subject(in: between) { return subject ? [nil] : [] }
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
    if mention == 0, governor.kind != .noun, left(of: governor).count <= 6, subject(in: left(of: governor)) == nil {
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

  /// "For help and protection, the council was rated inadequate."
  private func areasFronted(_ mention: Int, _ governor: Governor) -> [(area: Area, tokens: Range<Int>)] {
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
  private func isAnothers(_ governor: Governor) -> Bool {
    guard governor.kind == .verb || governor.kind == .copula || governor.kind == .keeping else { return false }
    var index = governor.at - 1
    while index > sentence.lowerBound,
      has(index, [.auxiliary, .copula, .present]) || word(index).hasSuffix("ly")
        || ["also", "still", "again", "each", "both", "all", "since", "not"].contains(word(index))
    {
      index -= 1
    }
    guard index >= sentence.lowerBound, index < governor.at - 1 || governor.kind == .copula, !isPlace(index),
      article.follows(index + 1, over: [.space, .line]), article.quotationAt[index] < 0,
      article.classes[index].isEmpty, !areas.contains(where: { $0.tokens.contains(index) })
    else { return false }
    if article.tokens[index].isCapitalised { return true }
    // "services in the area", "the grade it was given": more may stand between.
    return !span(max(sentence.lowerBound, index - 3), index).contains { Clause.positions.contains(word($0)) }
      && !has(index - 1, [.service, .thing])
  }

  /// Of "gave the city an overall verdict of" the place of "gave".
  private func giving(before noun: Int, from lower: Int) -> Int? {
    for index in stride(from: noun - 1, through: max(lower, noun - 12), by: -1) {
      if has(index, [.weakRating, .rating, .keeping]) { return index }
      if has(index, .clause) { return nil }
    }
    return nil
  }

  private func isOverall(behind grade: Range<Int>) -> Bool {
    let next = grade.upperBound
    // "Overall we rated Rochdale as inadequate for how ..."
    if word(sentence.lowerBound) == "overall", mentions.first?.tokens == grade { return true }
    guard sentence.contains(next), !article.breaks(next, at: [.comma, .semicolon, .fullStop]) else { return false }
    if word(next) == "overall" { return true }
    return has(next, .gradeNoun) && sentence.contains(next + 1) && word(next + 1) == "overall"
  }

  /// "good for each of leadership, help and protection, and children in care": areas that a preposition ties to the grade.
  func areasBehind(_ mention: Int) -> [(area: Area, tokens: Range<Int>)] {
    var index = mentions[mention].tokens.upperBound
    let limit = upper(of: mention)
    while index < limit, has(index, .gradeNoun) || ["overall", "again", "too", "also"].contains(word(index)) {
      index += 1
    }
    guard index < limit, ["for", "in", "across", "on"].contains(word(index)) else { return [] }
    var found: [(area: Area, tokens: Range<Int>)] = []
    var passed = 0
    while index < limit, passed <= 14 {
      if let area = areas.first(where: { $0.tokens.lowerBound == index }) {
        found.append(area)
        index = area.tokens.upperBound
        passed = 0
        continue
      }
      // ", with care leavers the exception": something else begins.
      if article.breaks(index, at: .comma), ["with", "but", "while", "although"].contains(word(index)) { break }
      if ["except", "excluding", "bar", "apart", "besides"].contains(word(index)) { break }
      if !found.isEmpty, article.breaks(index, at: [.fullStop, .dash]) { break }
      // "for the way that its leaders run ...": other words may lead to the first area, a verb of grading may not.
      let isWay =
        found.isEmpty && article.tokens[index].gap.isSubset(of: [.space, .line, .hyphen])
        && !has(index, [.copula, .auxiliary, .speech, .rating, .stranger])
        && (!has(index, .clause) || word(index) == "that")
      guard has(index, .glue) || isPlace(index) || isWay else { break }
      index += 1
      passed += 1
    }
    // What a verb follows is the subject of another judgement.
    if let last = found.last, index < limit, has(index, [.copula, .auxiliary]), index - last.tokens.upperBound <= 3,
      found.count > 1
    {
      found.removeLast()
    }
    return found
  }

  /// Whether nothing behind a grade says that it is of something else: "rated good for its parks".
  private func isBare(behind end: Int, before limit: Int) -> Bool {
    guard end < limit, ["for", "in"].contains(word(end)) else { return true }
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

  private func isSmallNumber(_ index: Int) -> Bool {
    sentence.contains(index) && article.tokens[index].isNumber && word(index).utf8.count < 4
  }

  /// Areas as the subject directly before a verb, when nothing else can be it; nil when no area stands there.
  func areasBefore(_ verb: Int, from lower: Int) -> [(area: Area, tokens: Range<Int>)]? {
    var end = verb
    var passed = 0
    while end > lower, areas.first(where: { $0.tokens.upperBound == end }) == nil {
      let index = end - 1
      let isLight =
        has(index, [.auxiliary, .copula, .glue, .present, .service, .weakRating]) || isPlace(index)
        || Clause.light.contains(word(index))
      guard isLight, passed < 8, !article.breaks(end, at: [.fullStop, .semicolon, .colon, .dash]) || end == verb else {
        return nil
      }
      end -= 1
      passed += 1
    }
    var found: [(area: Area, tokens: Range<Int>)] = []
    while end > lower {
      if let area = areas.first(where: { $0.tokens.upperBound == end }) {
        found.insert(area, at: 0)
        end = area.tokens.lowerBound
      } else if has(end - 1, .glue) || isPlace(end - 1) || Clause.light.contains(word(end - 1)) || isOwner(end - 1) {
        if article.breaks(end, at: [.fullStop, .semicolon, .colon, .dash]) { break }
        end -= 1
      } else {
        break
      }
    }
    guard !found.isEmpty else { return nil }
    if end <= lower || article.breaks(end, at: [.comma, .semicolon, .colon, .dash, .openQuote]) { return found }
    return has(end - 1, [.clause, .speech, .finding, .copula]) || Clause.openers.contains(word(end - 1)) ? found : []
  }

  /// "the trust's leadership".
  private func isOwner(_ index: Int) -> Bool { has(index, .service) && article.tokens[index].isPossessive }

  private static let light: Set<String> = [
    "given", "offered", "provided", "received",
    "however", "too", "now", "also", "meanwhile", "still", "overall", "both", "either", "further", "more", "most",
    "was", "not", "local", "experience", "effective", "effectiveness", "vulnerable", "city", "borough", "county",
  ]
  private static let openers: Set<String> = [
    "that", "led", "but", "and", "yet", "while", "verdict", "judgement", "judgment", "grade", "rating",
  ]

  /// Whether the last thing named in a range that can have a grade is this service (true) or another's (false).
  func subject(in range: Range<Int>) -> Bool? {
    for index in range.reversed() {
      let isPlace = isPlace(index)
      if ["councils", "authorities", "boroughs"].contains(word(index)) { return false }
      if isPlace || has(index, .service), article.tokens[index].isPossessive, index + 1 < range.upperBound {
        // "the council's communication": the noun behind it, which is none of ours, is meant.
        return span(index + 1, min(range.upperBound, index + 4)).contains { has($0, .gradeNoun) }
      }
      if isPlace {
        // "a school on the edge of Durham": the place tells where.
        let start = places.first { $0.tokens.contains(index) }?.tokens.lowerBound ?? index
        if Clause.positions.contains(word(start - 1)) { continue }
        return true
      }
      if has(index, .stranger) || word(index).hasPrefix("neighbour") { return false }
      if ["its", "their", "our"].contains(word(index)) { continue }
      if has(index, .thing) || Clause.ours.contains(word(index)) { return true }
      if has(index, .service) {
        // "a school in the city", "homes run by the council".
        if !Clause.services.contains(word(index)), isPosition(before: index) { continue }
        return isWholeService(index) && !isAnyService(index)
      }
      if word(index) == "effectiveness" || word(index) == "overall" { return true }
      if word(index) == "home" || word(index) == "homes" { return false }
    }
    return nil
  }

  private static let services: Set<String> = [
    "service", "services", "provision", "department", "departments", "directorate",
  ]

  private func left(of governor: Governor) -> Range<Int> { span(sentence.lowerBound, governor.at) }

  private func isPosition(before index: Int) -> Bool {
    Clause.positions.contains(word(index - 1))
      || Clause.positions.contains(word(index - 2)) && ["the", "its", "this"].contains(word(index - 1))
  }

  private static let ours: Set<String> = [
    "them", "we", "us", "we've", "we're", "we'd", "it's", "they've", "they're",
  ]

  private static let positions: Set<String> = [
    "of", "in", "at", "near", "across", "for", "from", "around", "to", "outside", "by", "with",
  ]

  /// "When a council is found inadequate": any council, not this one.
  private func isAnyService(_ index: Int) -> Bool {
    if has(index, .national) { return true }
    for place in stride(from: index - 1, through: max(sentence.lowerBound, index - 4), by: -1) {
      if ["part", "area", "aspect"].contains(word(place)) { return false }
      if ["any", "every", "each", "no"].contains(word(place)) { return true }
      if word(place) == "a" || word(place) == "an" {
        return ["when", "if", "whenever", "once", "where"].contains(word(place - 1))
      }
    }
    return has(index, .national)
  }

  private static let whole: Set<String> = [
    "children", "childrens", "families", "family", "people", "care", "social", "the", "its", "their", "our", "these",
    "those", "all", "overall", "whole", "same", "safeguarding", "local", "whose", "and", "of", "in", "this", "that",
    "a", "an", "another", "other", "then", "when", "rated", "work",
  ]

  /// "children's services" and "the council", not "the fostering service".
  private func isWholeService(_ index: Int) -> Bool {
    // "The hospital trust".
    if has(index - 1, .stranger) || ["nhs", "hospital", "academy"].contains(word(index - 1)) { return false }
    guard Clause.services.contains(word(index)), index > sentence.lowerBound else { return true }
    let before = index - 1
    if article.breaks(index, at: [.comma, .colon, .dash, .openQuote, .openSingleQuote]) { return true }
    if Clause.whole.contains(word(before)) || isPlace(before) || has(before, [.service, .clause, .rating]) {
      // "adult social care services" are another department's.
      return !(max(sentence.lowerBound, index - 4)..<index).contains {
        ["adult", "adults", "health"].contains(word($0))
      }
    }
    return false
  }
}
