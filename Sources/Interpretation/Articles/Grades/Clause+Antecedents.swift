/// What `it`, `they` and `all` stand for where a judgement has no other subject.
extension Clause {
  /// The areas that a pronoun before the governor means: those that the same sentence spoke of before it, or the sentence
  /// before where the pronoun opens this one. Nil where no pronoun is the subject, or it means something else.
  func antecedents(of governor: Governor) -> [Area]? {
    if let object = objectPronoun(behind: governor.at) { return object }
    if let some = counted(around: governor.at) ?? relative(before: governor.at) { return some }
    guard let subject = pronoun(before: governor.at) else { return nil }
    // "They graded": who grades, not what is graded.
    if governor.kind == .verb, word(governor.at) != "got",
      !span(subject, governor.at).contains(where: { has($0, .copula) || word($0) == "got" })
    {
      return nil
    }
    // "the first of these", "two of them": not all.
    if word(subject - 1) == "of", !["all", "both", "each"].contains(word(subject - 2)),
      word(subject - 2) != "one" || word(subject - 3) != "every"
    {
      return nil
    }
    let isMany = Clause.plural.contains(word(subject))
    var opening = subject
    // "All of them", "But it", ", and that it".
    while opening > sentence.lowerBound, Clause.leads.contains(word(opening - 1)), subject - opening < 4 {
      opening -= 1
    }
    let before = span(sentence.lowerBound, opening)
    var said = Clause.introduced(by: before, areas, article)
    // "It did not do so well, and its grade is": what opens the sentence goes on.
    if before.isEmpty || isSaying(before)
      || areas.allSatisfy({ !before.contains($0.tokens.lowerBound) })
        && (Clause.singular.contains(word(before.lowerBound)) || Clause.plural.contains(word(before.lowerBound)))
    {
      said = introduced
    }
    if said.isEmpty, areas.isEmpty, isJudges(before) { said = introduced }
    // "children in care and care leavers, which is about you. We think this is outstanding": one judgement.
    if !isMany, said.map(\.area) == [.inCare, .careLeavers], areas.isEmpty { return said.map(\.area) }
    // "Help and protection and leadership let it down. Both were rated inadequate."
    if said.isEmpty, before.isEmpty, word(subject) == "both", bothBefore.count == 2 { return bothBefore }
    if said.isEmpty, !isMany, let only = onlyArea(in: before) { return [only] }
    // "But care leavers weren't so lucky. Support for them requires improvement": those in care are many.
    let areMany =
      said.count > 1 || said.count == 1 && isMany && [.inCare, .careLeavers, .leadership].contains(said[0].area)
    // "The second is how children in care and care leavers get on. We think this is outstanding": one part.
    if !isMany, said.map(\.area) == [.inCare, .careLeavers], before.isEmpty || isSaying(before) {
      return said.map(\.area)
    }
    guard !said.isEmpty, areMany == isMany else { return nil }
    return said.map(\.area)
  }

  /// "We decided that", "Inspectors say": what stands before a pronoun that means what was just spoken of.
  private func isSaying(_ before: Range<Int>) -> Bool {
    (1...4).contains(before.count)
      && before.allSatisfy { index in
        ["we", "that", "they", "and"].contains(word(index)) || has(index, .inspectorate) || has(index, .finding)
      } && before.contains { has($0, .finding) }
  }

  /// "Children in need of protection got a better service, although it still required improvement": whether "it" stands
  /// behind one area in a sentence that names nothing else that it could be, so that the whole may not be meant.
  func mayMeanArea(_ governor: Governor) -> Bool {
    guard let subject = pronoun(before: governor.at), word(subject) == "it", subject > sentence.lowerBound else {
      return false
    }
    let before = span(sentence.lowerBound, subject)
    return Set(areas.filter { before.contains($0.tokens.lowerBound) }.map(\.area)).count == 1
      && !before.contains { isPlace($0) || has($0, .service) && word($0 - 1) != "better" }
  }

  /// "A primary school was told last month that it requires improvement": whether "it" is another body, which was told.
  func isOfTold(_ governor: Governor) -> Bool {
    let end = governor.at + 1
    guard
      let told = span(max(sentence.lowerBound, end - 8), end).last(where: { ["told", "informed"].contains(word($0)) }),
      has(told - 1, .copula), told == governor.at || pronoun(before: governor.at) != nil
    else { return false }
    let before = span(sentence.lowerBound, told)
    return subject(in: before) == false && !before.contains { Clause.services.contains(word($0)) }
  }

  /// "In the last part, which is about leadership, do they say that it requires improvement": the one area before, where
  /// no service or council is named behind it.
  private func onlyArea(in range: Range<Int>) -> Area? {
    let before = areas.filter { range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= range.upperBound }
    guard before.count == 1, let area = before.first,
      !span(area.tokens.upperBound, range.upperBound).contains(where: { has($0, .service) || isPlace($0) })
    else { return nil }
    return area.area
  }

  /// "They graded the first three as outstanding", "The other two were inadequate": some of the areas listed before.
  private func counted(around verb: Int) -> [Area]? {
    guard introduced.count >= 3 else { return nil }
    for index in span(max(sentence.lowerBound, verb - 6), min(sentence.upperBound, verb + 5))
    where word(index - 1) == "the" && ["first", "last"].contains(word(index)) {
      let counts = ["two": 2, "three": 3, "four": 4]
      guard let count = counts[word(index + 1)], count < introduced.count else { continue }
      return (word(index) == "first" ? introduced.prefix(count) : introduced.suffix(count)).map(\.area)
    }
    return nil
  }

  /// "failings in help and protection and in leadership, both of which were rated inadequate".
  private func relative(before verb: Int) -> [Area]? {
    guard
      let which = span(max(sentence.lowerBound + 2, verb - 4), verb).last(where: { word($0) == "which" }),
      word(which - 1) == "of", ["both", "all"].contains(word(which - 2))
    else { return nil }
    let before = areas.filter { $0.tokens.upperBound <= which - 2 }
    if word(which - 2) == "both" { return before.count >= 2 ? before.suffix(2).map(\.area) : nil }
    return before.count >= 2 ? before.map(\.area) : nil
  }

  /// "Only the service for care leavers held its ground: inspectors judged it good."
  private func objectPronoun(behind verb: Int) -> [Area]? {
    guard word(verb + 1) == "it", has(verb, [.rating, .weakRating]) else { return nil }
    let turn = span(max(sentence.lowerBound, verb - 5), verb + 1).last {
      article.breaks($0, at: [.colon, .semicolon, .dash])
    }
    guard let turn, turn > sentence.lowerBound else { return nil }
    let said = Clause.introduced(by: span(sentence.lowerBound, turn), areas, article)
    return said.count == 1 ? said.map(\.area) : nil
  }

  /// Where "it was", "they were all", "its grade is" has its pronoun.
  private func pronoun(before verb: Int) -> Int? {
    for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 6), by: -1) {
      if Clause.singular.contains(word(index)) || Clause.plural.contains(word(index)) { return index }
      if word(index) == "its" || word(index) == "their" {
        return has(index + 1, .gradeNoun) || has(index + 2, .gradeNoun) ? index : nil
      }
      let isLight =
        has(index, [.auxiliary, .copula, .present, .gradeNoun]) || word(index).hasSuffix("ly")
        || ["also", "still", "again", "too", "of", "only", "areas", "parts", "two", "three", "four", "five"].contains(
          word(index))
      if !isLight { return nil }
    }
    return nil
  }

  /// "All were judged inadequate with the exception of care leavers": without those named behind the grade as exceptions.
  func without(exceptionsBehind mention: Int, _ areas: [Area]) -> [Area] {
    let behind = span(mentions[mention].tokens.upperBound, upper(of: mention))
    guard let word = behind.first(where: { Clause.exceptions.contains(word($0)) }) else { return areas }
    let excepted = listed(from: word + 1, before: behind.upperBound).map(\.area)
    return excepted.isEmpty ? [] : areas.filter { !excepted.contains($0) }
  }

  static let exceptions: Set<String> = [
    "except", "exception", "excepting", "excluding", "besides", "bar", "apart", "but", "save",
  ]
  private static let singular: Set<String> = ["it", "this", "that", "its"]
  private static let plural: Set<String> = ["they", "these", "those", "all", "both", "each", "them", "their"]
  private static let leads: Set<String> = [
    "support", "help", "work", "for", "with", "all", "of", "both", "each", "but", "and", "that", "so", "every", "one",
  ]

  /// "The second is how well children in care and care leavers are getting on": one of the parts that a letter goes through.
  private static func isPart(
    _ range: Range<Int>, _ said: [(area: Area, tokens: Range<Int>)], _ article: Article
  ) -> Bool {
    let first = range.lowerBound
    guard Set(said.map(\.area)).count == 1 || said.map(\.area) == [.inCare, .careLeavers],
      ["the", "our"].contains(article.word(first)),
      ["first", "second", "third", "fourth", "last", "next"].contains(article.word(first + 1))
    else { return false }
    let verb =
      ["area", "thing", "part", "question", "judgement"].contains(article.word(first + 2)) ? first + 3 : first + 2
    return ["is", "was"].contains(article.word(verb)) && said[0].tokens.lowerBound - verb <= 8
  }

  /// Where ", which brings together the council, police and others," ends, if it begins at a word; the word itself if not.
  static func aside(behind start: Int, in range: Range<Int>, of article: Article) -> Int {
    guard ["which", "who"].contains(article.word(start)), article.breaks(start, at: [.comma, .dash]) else {
      return start
    }
    let mark: Gap = article.breaks(start, at: .dash) ? .dash : .comma
    return span(start + 1, min(range.upperBound, start + 24)).first { index in
      article.breaks(index, at: mark) && article.has(index, [.copula, .auxiliary])
    } ?? start
  }

  /// The areas that a piece of a sentence is about, so that a pronoun behind it means them: its subject ("Leadership was
  /// the bright spot: it ..."), what it ends with ("The exception is adoption. It ..."), or a list ("Inspectors looked at
  /// leadership, help and protection and children in care. All ...").
  static func introduced(
    by range: Range<Int>, _ areas: [(area: Area, tokens: Range<Int>)], _ article: Article
  ) -> [(area: Area, tokens: Range<Int>)] {
    // An area may hold the pronoun itself: "those leaving it".
    var said = areas.filter { area in
      range.contains(area.tokens.lowerBound) && area.tokens.upperBound <= range.upperBound
        && !article.isQuoted(area.tokens.lowerBound)
    }
    // "The LSCB, which is a group of all who keep children safe, was": what an aside names is not what is spoken of.
    if said.count == 2 {
      let end = aside(behind: said[0].tokens.upperBound, in: range, of: article)
      if said[1].tokens.upperBound <= end { said.removeLast() }
    }
    if let counted = counted(said, by: range, article) { return counted }
    guard let first = said.first, let last = said.last else { return [] }
    if isPart(range, said, article) { return said }
    if said.count >= 3 {
      let gaps = zip(said, said.dropFirst()).map { span($0.tokens.upperBound, $1.tokens.lowerBound) }
      let isList = gaps.allSatisfy { gap in
        // "how children in care are supported and how well the service is led".
        let isHow = article.word(gap.upperBound) == "how" || gap.contains { article.word($0) == "how" }
        return gap.count <= 8
          && !gap.contains { index in
            article.has(index, [.speech, .rating, .grade])
              || article.has(index, [.copula, .clause]) && !isHow && article.word(index) != "who"
          }
      }
      return isList ? said : []
    }
    guard said.count == 1 else { return [] }
    // Its subject, and nothing behind it that a pronoun may mean instead: "Care leavers are proud of the council. It ...".
    let before = span(range.lowerBound, first.tokens.lowerBound)
    let isSubject =
      before.count <= 6
      && before.allSatisfy { index in
        article.has(index, [.glue, .clause]) || Clause.light.contains(article.word(index))
          || article.isPossessive(index)
          // "Rotherham Safeguarding Children Board".
          || first.area == .lscb && article.isCapitalised(index)
      }
    let behind = span(aside(behind: first.tokens.upperBound, in: range, of: article), range.upperBound)
    if isSubject,
      !behind.contains(where: { index in
        article.has(index, .service) || article.isCapitalised(index) && article.classes[index].isEmpty
      })
    {
      return said
    }
    var copula = last.tokens.lowerBound - 1
    while copula > range.lowerBound, article.has(copula, .glue), last.tokens.lowerBound - copula <= 6,
      !article.has(copula, .copula)
    {
      copula -= 1
    }
    let isPredicate = range.contains(copula) && article.has(copula, .copula)
    // "The exception is the help and protection of children. It ...".
    let rest = span(last.tokens.upperBound, range.upperBound)
    let isWhose =
      ["of", "for"].contains(article.word(rest.lowerBound)) && rest.count <= 5
      && rest.dropFirst().allSatisfy { article.has($0, [.child, .glue]) }
    return isPredicate && (rest.count <= 1 || isWhose) ? said : []
  }
}
