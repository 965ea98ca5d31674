/// How the press says that all areas have one grade.
extension EveryArea {
  /// "good overall and in each of the three areas".
  mutating func find(behind grade: Range<Int>, in sentence: Range<Int>) -> Bool {
    for index in span(grade.upperBound, min(sentence.upperBound, grade.upperBound + 10)) {
      if article.breaks(index, at: [.fullStop, .semicolon, .colon]) || article.has(index, .grade) { break }
      guard ["in", "for", "across", "on"].contains(article.word(index)) else { continue }
      if let noun = noun(behind: index + 1, in: sentence) {
        return take(span(grade.lowerBound, noun + 1), in: sentence)
      }
    }
    // "The overall grade of good, up from requires improvement, covers each of the four areas".
    for index in span(grade.upperBound, min(sentence.upperBound, grade.upperBound + 20))
    where ["covers", "covered", "applies", "extends"].contains(article.word(index)) {
      if let noun = noun(behind: article.word(index + 1) == "to" ? index + 2 : index + 1, in: sentence) {
        return take(span(grade.lowerBound, noun + 1), in: sentence)
      }
    }
    return false
  }

  /// "All four of the judgement areas came out as good", "Those three areas were all graded good"; "All three were good"
  /// behind a sentence about areas; not where the sentence, or the one before it, is about a school or a home.
  mutating func find(before grade: Range<Int>, in sentence: Range<Int>, behind other: Range<Int>?) -> Bool {
    if let start = startBehindWith(grade, in: sentence) ?? startBehindVerb(grade, in: sentence) {
      return !Clause.turnsAway(sentence, of: article) && take(span(start, grade.upperBound), in: sentence)
    }
    guard let start = opening(before: grade, in: sentence), start < grade.lowerBound, grade.lowerBound - start <= 16,
      other.map({ !Clause.turnsAway($0, of: article) || Clause.turnsBack($0, of: article) || isOfAreas($0) }) ?? true
    else { return false }
    let isAll = span(start, grade.lowerBound).contains { EveryArea.whole.contains(article.word($0)) }
    var verb = noun(behind: start, in: sentence).map { $0 + 1 }
    if verb == nil, start < sentence.lowerBound + 3, let number = EveryArea.number(at: start + 1, of: article),
      article.has(start + 2, .copula), other.map(isOfAreas) ?? false
    {
      (verb, count) = (start + 2, number)
    }
    guard isAll, let noun = verb else { return false }
    let past = pastOverall(noun)
    // "All five judgements, including overall effectiveness, were good."
    if past > noun, article.word(noun) == "including" { count = count.map { $0 - 1 } }
    guard
      let copula = span(past, grade.lowerBound).first(where: { article.has($0, .copula) || article.word($0) == "came" }
      ),
      !span(past, grade.lowerBound).contains(where: { index in
        article.breaks(index, at: .comma) && index > max(noun, past)
          || article.breaks(index, at: .comma) && past == noun
          || article.has(index, [.clause, .negation, .stranger]) && article.word(index) != "as"
      }),
      grade.lowerBound - copula <= 6
    else { return false }
    return take(span(start, grade.upperBound), in: sentence)
  }

  private func isOfAreas(_ sentence: Range<Int>) -> Bool {
    sentence.contains { EveryArea.nouns.contains(article.word($0)) } || Area.named(in: sentence, of: article).count >= 2
  }

  /// Where "all", "every" or "those" opens the sentence, or a clause of it that a comma and "and" begin: "The council was
  /// rated good overall, and all three areas were judged good".
  private func opening(before grade: Range<Int>, in sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    let opens: (Int) -> Bool = { index in
      EveryArea.whole.contains(article.word(index)) || ["those", "these"].contains(article.word(index))
    }
    if let start = span(first, min(sentence.upperBound, first + 3)).first(where: opens) { return start }
    // "In Kingston upon Hull, all five judgements were good".
    let comma = span(first + 1, min(sentence.upperBound, first + 6)).first { article.breaks($0, at: .comma) }
    if article.word(first) == "in", let comma, opens(comma), article.isCapitalised(first + 1) { return comma }
    guard !Clause.turnsAway(sentence, of: article) else { return nil }
    return span(max(first + 1, grade.lowerBound - 16), grade.lowerBound).last { index in
      opens(index) && article.word(index - 1) == "and" && article.breaks(index - 1, at: [.comma, .semicolon, .dash])
    }
  }

  /// "..., with all four areas also graded good", "with each of the three judgements being outstanding": where "all" stands.
  private mutating func startBehindWith(_ grade: Range<Int>, in sentence: Range<Int>) -> Int? {
    let with = span(max(sentence.lowerBound + 1, grade.lowerBound - 14), grade.lowerBound).last { index in
      article.word(index) == "with" && EveryArea.whole.contains(article.word(index + 1))
    }
    guard let with, let noun = noun(behind: with + 1, in: sentence), noun < grade.lowerBound,
      grade.lowerBound - noun <= 6
    else { return nil }
    let between = span(noun + 1, grade.lowerBound)
    let isLight = between.allSatisfy { index in
      article.has(index, [.rating, .weakRating])
        || ["also", "being", "to", "be", "as", "inspected"].contains(article.word(index))
    }
    let isGiven = between.contains { article.has($0, .rating) || ["being", "found"].contains(article.word($0)) }
    return isLight && isGiven ? with + 1 : nil
  }

  /// "Inspectors judged all four of the other areas to be good", "rated each of the areas as good": where "all" stands.
  private mutating func startBehindVerb(_ grade: Range<Int>, in sentence: Range<Int>) -> Int? {
    let verb = span(max(sentence.lowerBound + 1, grade.lowerBound - 12), grade.lowerBound).last { index in
      article.has(index, .rating) && EveryArea.whole.contains(article.word(index + 1))
    }
    guard let verb,
      sentence.prefix(while: { $0 < verb }).suffix(6).contains(where: { article.has($0, [.inspectorate, .thing]) }),
      let noun = noun(behind: verb + 1, in: sentence), noun < grade.lowerBound,
      span(noun + 1, grade.lowerBound).allSatisfy({ ["as", "to", "be", "also"].contains(article.word($0)) })
    else { return nil }
    return verb + 1
  }

  /// "All four judgements, and the overall one, are good": where the verb stands behind the aside; else what was given.
  private func pastOverall(_ verb: Int) -> Int {
    guard article.breaks(verb, at: .comma), ["and", "including"].contains(article.word(verb)),
      let end = span(verb + 1, verb + 7).first(where: { article.breaks($0, at: .comma) }),
      span(verb, end).contains(where: { article.word($0) == "overall" }), article.has(end, .copula)
    else { return verb }
    return end
  }
}
