internal import Model

/// A grade that a sentence gives all areas of an inspection at once, without naming them: "good in all three areas", "All
/// four areas were judged to be good". Which areas these are, its framework says. "Good across the board" may be of
/// anything.
struct EveryArea {
  let article: Article
  let grade: Grade
  /// How many areas the sentence counts; nil where it says "all" or "every".
  private(set) var count: Int?
  private(set) var evidence: Range<Int> = 0..<0
  /// Whether one of them is said to be another, and named: "All areas were good but for one: leadership".
  private(set) var hasException = false

  static let nouns: Set<String> = [
    "area", "areas", "category", "categories", "judgement", "judgements", "heading", "headings",
  ]
  private static let whole: Set<String> = ["all", "every", "each"]
  /// What all areas may be of, and still be those of the inspection.
  private static let owners: Set<String> = [
    "its", "their", "our", "work", "practice", "inspection", "judgement", "service", "services", "report", "framework",
  ]
  /// Words that take something away.
  private static let lessening: Set<String> = [
    "almost", "nearly", "virtually", "practically", "not", "never", "few", "most", "some", "nor", "if", "until", "once",
    "previously", "had",
  ]

  /// The first sentence that gives such a grade now; nil where none does. `claims` are what was read of the service as
  /// a whole, in whose sentences alone "good in all areas" counts.
  init?(of grade: Grade, in sentences: [Range<Int>], beside claims: [GradeClaim], of article: Article) {
    self.article = article
    self.grade = grade
    for (number, sentence) in sentences.enumerated() {
      let before = number == 0 ? nil : sentences[number - 1]
      let isTold = claims.contains {
        $0.area == nil && $0.time == .present && $0.dates.isEmpty && $0.grade == grade
          && sentence.contains($0.evidence.lowerBound)
      }
      guard !sentence.contains(where: { EveryArea.lessening.contains(article.word($0)) || article.has($0, .wish) })
      else {
        continue
      }
      // "outstanding in each of the three areas:" is followed by them.
      if article.text.endsWithColon(sentence) { continue }
      let isBehind = claims.contains {
        $0.area == nil && $0.time == .present && $0.dates.isEmpty && $0.grade == grade
          && before?.contains($0.evidence.lowerBound) ?? false
      }
      if isBehind, let before, findSame(in: sentence, behind: before) { return }
      for mention in GradeMention.all(in: sentence, of: article)
      where mention.grade == grade && !mention.isPointer && !article.isQuoted(mention.tokens.lowerBound) {
        if isTold, find(behind: mention.tokens, in: sentence) { return }
        if find(before: mention.tokens, in: sentence, behind: before) { return }
      }
    }
    return nil
  }

  /// "good overall and in each of the three areas".
  private mutating func find(behind grade: Range<Int>, in sentence: Range<Int>) -> Bool {
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
  /// behind a sentence about areas.
  private mutating func find(before grade: Range<Int>, in sentence: Range<Int>, behind other: Range<Int>?) -> Bool {
    let first = sentence.lowerBound
    guard
      let start = span(first, min(sentence.upperBound, first + 3)).first(where: {
        EveryArea.whole.contains(article.word($0)) || ["those", "these"].contains(article.word($0))
      }), start < grade.lowerBound, grade.lowerBound - start <= 16
    else { return false }
    let isAll = span(start, grade.lowerBound).contains { EveryArea.whole.contains(article.word($0)) }
    var verb = noun(behind: start, in: sentence).map { $0 + 1 }
    if verb == nil, let number = number(at: start + 1), article.has(start + 2, .copula), other.map(isOfAreas) ?? false {
      (verb, count) = (start + 2, number)
    }
    guard isAll, let verb,
      let copula = span(verb, grade.lowerBound).first(where: { article.has($0, .copula) || article.word($0) == "came" }
      ),
      !span(verb, grade.lowerBound).contains(where: {
        article.breaks($0, at: .comma) || article.has($0, [.clause, .negation, .stranger]) && article.word($0) != "as"
      }),
      grade.lowerBound - copula <= 6
    else { return false }
    return take(span(start, grade.upperBound), in: sentence)
  }

  private func isOfAreas(_ sentence: Range<Int>) -> Bool {
    sentence.contains { EveryArea.nouns.contains(article.word($0)) } || Area.named(in: sentence, of: article).count >= 2
  }

  mutating func take(_ words: Range<Int>, in sentence: Range<Int>) -> Bool {
    evidence = words
    let rest = span(words.upperBound, sentence.upperBound)
    hasException = rest.contains {
      Clause.exceptions.contains(article.word($0))
        || ["although", "though", "while", "with"].contains(article.word($0))
    }
    // "in every area but one": which one is told elsewhere, or not at all.
    if hasException, Area.named(in: rest, of: article).isEmpty { return false }
    return true
  }

  /// The noun of "all three of the areas that ...", "every area", "the three areas", which begins at a word; sets the
  /// count.
  mutating func noun(behind start: Int, in sentence: Range<Int>) -> Int? {
    count = nil
    var isWhole = false
    for index in span(start, min(sentence.upperBound, start + 7)) {
      let word = article.word(index)
      if EveryArea.whole.contains(word) || ["those", "these"].contains(word) {
        isWhole = true
      } else if let number = number(at: index) {
        count = number
      } else if EveryArea.nouns.contains(word) {
        if word == "judgement" && EveryArea.nouns.contains(article.word(index + 1)) { continue }
        guard isWhole || count != nil, isOfInspection(index + 1) else { return nil }
        return index
      } else if !["of", "the", "our", "its", "their", "main", "key", "separate", "other", "inspected"].contains(word) {
        return nil
      }
    }
    return nil
  }

  /// "of its work", "of the inspection", not "of the city".
  private func isOfInspection(_ index: Int) -> Bool {
    guard article.word(index) == "of" else { return true }
    return EveryArea.owners.contains(article.word(article.word(index + 1) == "the" ? index + 2 : index + 1))
  }

  private func number(at index: Int) -> Int? {
    ["three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5][article.word(index)]
  }
}
