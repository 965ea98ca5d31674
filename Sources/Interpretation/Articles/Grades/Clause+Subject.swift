internal import Model

/// What stands as the subject of a judgement: this service, or somebody else's.
extension Clause {
  /// Whether the last thing named in a range that can have a grade is this service (true) or another's (false).
  func subject(in range: Range<Int>) -> Bool? {
    for index in range.reversed() {
      let isPlace = isPlace(index)
      if ["councils", "authorities", "boroughs"].contains(word(index)), !isPlace {
        if isOneOf(index, before: range.upperBound) { continue }
        return false
      }
      if isPlace || has(index, .service), article.isPossessive(index), index + 1 < range.upperBound {
        // "Solihull's were rated": its services.
        if has(index + 1, .copula), isPlace { return true }
        // "the council's communication": the noun behind it, which is none of ours, is meant.
        return span(index + 1, min(range.upperBound, index + 4)).contains {
          has($0, .gradeNoun) || ["inspection", "reinspection"].contains(word($0))
            // "It is no full inspection. The council's most recent one ended with".
            || word($0) == "one" && ["last", "recent", "previous", "latest"].contains(word($0 - 1))
              && !has(index - 1, .stranger)
            // "the council's work with vulnerable children".
            || word($0) == "work" && span($0 + 1, min(range.upperBound, $0 + 5)).contains { has($0, .child) }
        }
      }
      if isPlace {
        // "a school on the edge of Durham": the place tells where.
        // "reserved for Cheshire East, which has fallen".
        if article.breaks(index + 1, at: .comma), word(index + 1) == "which" { return true }
        let start = places.first { $0.tokens.contains(index) }?.tokens.lowerBound ?? index
        if Clause.positions.contains(word(start - 1)) { continue }
        return true
      }
      // "inspected in tandem with its neighbours".
      if word(index).hasPrefix("neighbour"), word(index - 2) == "with" { continue }
      if has(index, .stranger) || word(index).hasPrefix("neighbour") { return false }
      if ["its", "their", "our"].contains(word(index)) { continue }
      // "Support for them": who is supported is not who is graded.
      if word(index) == "them", Clause.positions.contains(word(index - 1)) { continue }
      if has(index, .thing) || Clause.ours.contains(word(index)) { return true }
      if has(index, .service) {
        // "a school in the city", "homes run by the council".
        if !Clause.services.contains(word(index)), isPosition(before: index) { continue }
        if isOfMeans(index) { return false }
        return isWholeService(index) && !isAnyService(index)
      }
      // "The effectiveness of the Board was judged": not of the service.
      if word(index) == "board", ["the", "this", "our", "children"].contains(word(index - 1)) { return false }
      if word(index) == "arrangements", ["protection", "safeguarding"].contains(word(index - 1)) { return true }
      if word(index) == "arrangements", ["its", "their"].contains(word(index - 1)), index + 1 == range.upperBound,
        let date = dates.first, (2009...2013).contains(date.start.year)
      {
        return true
      }
      if word(index) == "arrangements", ["for", "to"].contains(word(index + 1)) {
        return span(index + 2, index + 6).contains { has($0, .child) || word($0).hasPrefix("protect") }
      }
      if word(index) == "effectiveness" || word(index) == "overall" { return true }
      // "the capacity to improve was": until 2012 a judgement of its own.
      if ["capacity", "prospects"].contains(word(index)), ["to", "for"].contains(word(index + 1)) { return false }
      // "declared the place inadequate".
      if word(index) == "place", word(index - 1) == "the", index + 1 == range.upperBound { return true }
      // "the whole lot was".
      if word(index) == "lot", word(index - 1) == "whole" { return true }
      // "children's social care".
      if word(index) == "care", word(index - 1) == "social",
        has(index - 2, .child) || word(index + 1) == "for" && has(index + 2, .child)
      {
        return true
      }
      // "The resort, home to some of the poorest".
      if word(index) == "home", word(index + 1) == "to" { continue }
      if word(index) == "home" || word(index) == "homes" { return false }
    }
    return nil
  }

  static let services: Set<String> = [
    "service", "services", "provision", "department", "departments", "directorate",
  ]

  func left(of governor: Governor) -> Range<Int> { span(sentence.lowerBound, governor.at) }

  func isPosition(before index: Int) -> Bool {
    Clause.positions.contains(word(index - 1))
      || Clause.positions.contains(word(index - 2)) && ["the", "its", "this"].contains(word(index - 1))
  }

  static let ours: Set<String> = [
    "them", "we", "us", "we've", "we're", "we'd", "they've", "they're",
  ]

  static let positions: Set<String> = [
    "of", "in", "at", "near", "across", "for", "from", "around", "to", "outside", "by", "with",
  ]

  /// "When a council is found inadequate": any council, not this one.
  func isAnyService(_ index: Int) -> Bool {
    if has(index, .national) { return true }
    for place in stride(from: index - 1, through: max(sentence.lowerBound, index - 4), by: -1) {
      if article.breaks(place + 1, at: .comma) { return false }
      if ["part", "area", "aspect"].contains(word(place)) { return false }
      if ["any", "every", "each", "no", "few", "many", "most", "one", "only"].contains(word(place)) { return true }
      if word(place) == "a" || word(place) == "an" {
        return ["when", "if", "whenever", "once", "where"].contains(word(place - 1))
      }
    }
    return false
  }

  static let whole: Set<String> = [
    "children", "childrens", "own", "your", "families", "family", "people", "care", "social", "the", "its", "their",
    "our", "these",
    "those", "all", "overall", "whole", "same", "safeguarding", "local", "whose", "and", "of", "in", "this", "that",
    "a", "an", "another", "other", "then", "when", "rated", "work",
  ]

  /// "children's services" and "the council", not "the fostering service".
  func isWholeService(_ index: Int) -> Bool {
    // "The hospital trust".
    if has(index - 1, .stranger) || ["nhs", "hospital", "academy"].contains(word(index - 1)) { return false }
    if let isOurs = isDelivered(index) { return isOurs }
    guard Clause.services.contains(word(index)), index > sentence.lowerBound else { return true }
    let before = index - 1
    // "services for children as a whole".
    if word(index + 1) == "for", has(index + 2, .child), !has(before, .stranger) { return true }
    // "Services for young carers".
    if word(index + 1) == "for",
      ["carers", "parents", "adults"].contains(where: { word(index + 2) == $0 || word(index + 3) == $0 })
    {
      return false
    }
    if article.breaks(index, at: [.comma, .colon, .dash, .openQuote, .openSingleQuote]) { return true }
    // "Inspectors said services were good."
    if has(before, [.speech, .finding]), has(index + 1, .copula) { return true }
    // "after Ofsted found services inadequate".
    if word(before) == "found", mentions.contains(where: { $0.tokens.lowerBound == index + 1 }) { return true }
    // "Inspectors found services which require improvement", "found services to be adequate".
    if word(before) == "found", ["which", "that", "to"].contains(word(index + 1)) { return true }
    // "Inspectors found services at Solihull Council require improvement to be good".
    if word(before) == "found", ["at", "in", "across"].contains(word(index + 1)), has(before - 1, .inspectorate),
      isPlace(index + 2) || word(index + 2) == "the" && isPlace(index + 3)
    {
      return true
    }
    if Clause.whole.contains(word(before)) || isPlace(before) || has(before, [.service, .clause, .rating])
      || article.year(before) != nil || word(before) == "hall"
    {
      // "adult social care services" are another department's.
      return !span(max(sentence.lowerBound, index - 4), index).contains {
        ["adult", "adults", "health"].contains(word($0))
      }
    }
    return false
  }

  /// "services run by Slough Children First on behalf of the council", "services run by a charity": whether whoever runs them
  /// does it for the council; nil where nobody is said to.
  private func isDelivered(_ service: Int) -> Bool? {
    guard ["run", "delivered", "provided"].contains(word(service + 1)), word(service + 2) == "by" else { return nil }
    let by = span(service + 3, min(sentence.upperBound, service + 14)).prefix { !has($0, [.copula, .clause]) }
    return by.contains { isPlace($0) || has($0, .service) || article.isCapitalised($0) && article.classes[$0].isEmpty }
      && !by.contains { has($0, .stranger) }
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
    // "services for children as a whole were", "We'd been".
    if sentence.contains(where: { Area.endOfWhole(from: $0, before: sentence.upperBound, in: article) == index + 1 }) {
      return false
    }
    // "A service which was good as recently as 2022 has been rated".
    if article.year(index) != nil { return false }
    if word(index) == "whole" || word(index) == "lot" && word(index - 1) == "whole" || Clause.ours.contains(word(index))
    {
      return false
    }
    // "A service which was good as recently as 2022 is now".
    if dates.contains(where: { $0.tokens.contains(index) }) { return false }
    if article.isCapitalised(index) { return true }
    // "The report, out today, puts it at": an aside is no subject.
    if article.breaks(governor.at, at: .comma) { return false }
    // "services in the area", "the grade it was given": more may stand between.
    return !span(max(sentence.lowerBound, index - 3), index).contains {
      Clause.positions.contains(word($0)) || word($0) == "under"
    }
      && !has(index - 1, [.service, .thing])
  }
}
