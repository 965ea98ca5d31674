/// Finds who does the saying in a piece of a sentence.
struct Subjects {
  let article: Article
  let people: People
  /// Whether it is about the inspectors of care for adults, others named in passing at most: then `inspectors` alone are
  /// theirs.
  let isOfCare: Bool

  init(article: Article, people: People) {
    self.article = article
    self.people = people
    var (care, other) = (0, 0)
    for index in article.told.flatMap(\.tokens) {
      if article.word(index) == "cqc" || article.text.matches(["care", "quality", "commission"], at: index) {
        care += 1
      }
    }
    // Other headlines below the piece name others.
    for index in article.told.filter(\.isSentence).flatMap(\.tokens) where article.word(index) == "ofsted" {
      other += 1
    }
    isOfCare = care > 0 && care >= other * 3
  }

  /// "Gail Hopper, director of ..., said", "the report, which ..., says", "she added": before a quotation.
  func reporter(before range: Range<Int>, _ previous: Speaker?) -> Speaker? {
    guard let verb = range.last(where: { article.has($0, [.speech, .finding]) && article.quotationAt[$0] < 0 }) else {
      return range.isEmpty ? nil : called(range)
    }
    // "said Jane Smith, who ...:" has its subject behind.
    if let speaker = named(directlyBehind: verb, before: range.upperBound) { return speaker }
    return subject(of: verb, from: range.lowerBound, previous)
  }

  /// "said Jane Smith", "Jane Smith said", "the report said", "he said" directly behind a quotation.
  func reporter(behind range: Range<Int>, _ previous: Speaker?) -> Speaker? {
    guard let verb = range.first(where: { article.has($0, [.speech, .finding]) }), verb - range.lowerBound < 14 else {
      return nil
    }
    if verb == range.lowerBound {
      for index in span(verb + 1, min(range.upperBound, verb + 16)) {
        if let speaker = who(index, previous) { return speaker }
        if article.breaks(index, at: [.comma, .semicolon]), index > verb + 1 { break }
      }
      return nil
    }
    return subject(of: verb, from: range.lowerBound, previous)
  }

  /// Inspectors named anywhere in it: "the watchdog's report called services 'robust'".
  func inspectorate(in range: Range<Int>) -> Speaker? {
    for index in range.reversed() where article.quotationAt[index] < 0 {
      if article.has(index, .inspectorate) || article.word(index) == "cqc",
        index + 1 < range.upperBound || !isTold(index)
      {
        return office(index)
      }
    }
    return nil
  }

  /// "One girl told the inspectors": it is she who speaks.
  private func isTold(_ index: Int) -> Bool {
    let verb = ["the", "her", "his"].contains(article.word(index - 1)) ? index - 2 : index - 1
    return ["told", "tell", "tells"].contains(article.word(verb))
      || article.word(verb) == "to" && ["said", "say", "spoke"].contains(article.word(verb - 1))
  }

  /// The last person named outside quotations, when no inspectors are named too.
  func person(in range: Range<Int>) -> Speaker? {
    guard
      !range.contains(where: {
        article.has($0, .inspectorate) && article.quotationAt[$0] < 0 && people.offices[$0] == nil
      })
    else { return nil }
    // "The company said it had a new manager, Jo Firth, and that “...”": told of her.
    let verb = range.first { ["said", "says", "added"].contains(article.word($0)) && article.quotationAt[$0] < 0 }
    if let verb, !range.contains(where: { $0 <= verb + 3 && people.at[$0] != nil }) { return nil }
    return range.last { people.at[$0] != nil && article.quotationAt[$0] < 0 && !isGoverned($0, from: range.lowerBound) }
      .flatMap { people.at[$0] }.map { .person($0) }
  }

  private func office(_ index: Int) -> Speaker {
    var isCare = isOfCare || article.word(index) == "cqc"
    if index > 0, article.word(index - 1) == "cqc" { isCare = true }
    return .inspectorate(isCare: isCare)
  }

  private func named(directlyBehind verb: Int, before limit: Int) -> Speaker? {
    // "thanked Mrs Smith for": whom somebody speaks to.
    guard article.has(verb, .speech),
      !["thanked", "asked", "urged", "warned", "hailed", "welcomed", "described", "called"].contains(article.word(verb))
    else { return nil }
    for index in span(verb + 1, min(limit, verb + 3)) {
      if let person = people.at[index], article.tokens[index].gap == .space { return .person(person) }
      if article.word(index) == "inspectors", article.word(verb) != "told" { return office(index) }
    }
    return nil
  }

  /// "An opposition councillor says it is “a broken record”": somebody without a name.
  func isUnnamed(_ range: Range<Int>) -> Bool {
    guard let verb = range.first(where: { article.has($0, .speech) && article.quotationAt[$0] < 0 }) else {
      return false
    }
    return ["a", "an", "one"].contains(article.word(range.lowerBound)) && verb - range.lowerBound <= 5
      && span(range.lowerBound, verb).contains { article.has($0, .role) && people.offices[$0] == nil }
      && !span(range.lowerBound, verb).contains { article.has($0, .inspectorate) || people.at[$0] != nil }
  }

  /// The last person before the verb, unless inspectors or `it` stand right at it; of a clause with `who` the one before.
  private func subject(of verb: Int, from start: Int, _ previous: Speaker?) -> Speaker? {
    // "I have written to Cllr Jo Wend and I asked the Minister": whoever writes.
    if article.word(verb - 1) == "i", article.quotationAt[verb - 1] < 0 { return nil }
    for index in stride(from: verb - 1, through: max(start, verb - 3), by: -1) {
      if isPutIn(index) { continue }
      if article.has(index, .pronoun) || article.has(index, .inspectorate) || article.has(index, .thing) {
        if let speaker = who(index, previous) { return speaker }
      }
      if people.at[index] != nil { break }
    }
    var found: Int?
    var index = verb - 1
    while index >= start {
      if let person = people.at[index], article.quotationAt[index] < 0, found == nil, !isAgent(index) { found = person }
      if found != nil, article.word(index) == "who", index > start, let person = people.at[index - 1] { found = person }
      index -= 1
    }
    if let found { return .person(found) }
    if let speaker = organisation(before: verb, from: start) { return speaker }
    for index in stride(from: verb - 1, through: start, by: -1)
    where article.quotationAt[index] < 0 && !isAgent(index) && !isPutIn(index) {
      if let speaker = who(index, previous) { return speaker }
      if article.word(index).hasPrefix("spokes") { return spokesman(index) }
    }
    return nil
  }

  /// Somebody that a word names or stands for.
  private func who(_ index: Int, _ previous: Speaker?) -> Speaker? {
    if let person = people.at[index] ?? people.offices[index] { return .person(person) }
    if article.has(index, .inspectorate) { return office(index) }
    if let person = holder(of: index) { return .person(person) }
    if article.has(index, .pronoun) {
      if let body = spokenFor(before: index) { return body }
      return (isSwitched(at: index) ? otherPerson(than: index) : lastPerson(before: index)).map { .person($0) }
    }
    if article.word(index).hasPrefix("spokes") { return spokesman(index) }
    if article.has(index, .thing) {
      if case .inspectorate = previous { return previous }
      return inspectorate(before: index)
    }
    return nil
  }

  /// "the Mayor said": the only one whose office has the word.
  private func holder(of index: Int) -> Int? {
    // "the Corporate Director", "the Cabinet Member": all its words.
    var first = index
    while article.has(first - 1, .role), article.follows(first, over: [.space, .line]), index - first < 3 { first -= 1 }
    let words = span(first, index + 1).map { article.word($0) }
    guard Subjects.offices.contains(article.word(index)) || words.count > 1 && ["member", "lead"].contains(words.last),
      article.word(first - 1) == "the",
      article.follows(index, over: [.space, .line]), article.has(index + 1, .speech) || article.has(first - 2, .speech)
    else { return nil }
    let holders = people.found.indices.filter { person in
      let role = people.found[person].role?.map { article.word($0) } ?? []
      return words.allSatisfy(role.contains)
    }
    return holders.count == 1 ? holders.first : nil
  }

  private static let offices: Set<String> = [
    "mayor", "minister", "secretary", "commissioner", "leader", "director", "headteacher", "chair", "chairman",
  ]

  /// What `it` and `they` stand for, when the words before named inspectors or their report and nobody since.
  private func inspectorate(before index: Int) -> Speaker? {
    for place in stride(from: index - 1, through: max(0, index - 50), by: -1) where article.quotationAt[place] < 0 {
      if article.has(place, .inspectorate) { return office(place) }
      if people.at[place] != nil { return nil }
    }
    return nil
  }

  /// Whom the sentences before named last outside quotations. Who said something in that sentence goes on, whomever else
  /// it named: "Director Jo Wend said the chair, Dame Ann Orme, would be paid. “It is fair,” she said."
  private func lastPerson(before index: Int) -> Int? {
    for place in stride(from: index - 1, through: max(0, index - 400), by: -1) {
      guard let person = people.at[place], article.quotationAt[place] < 0 else { continue }
      if article.text.beginsSentence(place) { return person }
      return sayer(inSentenceOf: place) ?? (isReplaced(place) ? nil : person) ?? lastPerson(before: place)
    }
    return nil
  }

  /// Somebody earlier in the sentence right before a verb of saying.
  private func sayer(inSentenceOf place: Int) -> Int? {
    var (start, found) = (place, Int?.none)
    while start > 0, place - start < 40, !article.text.beginsSentence(start) {
      start -= 1
      if article.has(start + 1, .speech), article.follows(start + 1, over: .space), article.quotationAt[start] < 0,
        let person = people.at[start]
      {
        found = person
      }
    }
    return found
  }

  /// "took up her post, replacing Hugh Orme": who is gone says nothing.
  private func isReplaced(_ place: Int) -> Bool {
    var first = place
    while people.at[first - 1] == people.at[place] { first -= 1 }
    return ["replacing", "replaces", "replaced", "succeeding", "succeeds", "succeeded"].contains(
      article.word(first - 1))
  }

  /// "Dame Josephine Lathbury, the former chair, called the result “...”" has its verb among the verbs of saying; "spokesman:
  /// “...”" has none.
  private func called(_ range: Range<Int>) -> Speaker? {
    guard let last = range.last, article.breaks(range.upperBound, at: .colon) else { return nil }
    return people.at[last].map { .person($0) }
  }
}
