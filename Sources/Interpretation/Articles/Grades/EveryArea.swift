internal import Model

/// A grade that a sentence gives all areas of an inspection at once, without naming them: "good in all three areas", "All
/// four areas were judged to be good". Which areas these are, its framework says. "Good across the board" may be of
/// anything.
struct EveryArea {
  let article: Article
  let grade: Grade
  /// How many areas the sentence counts; nil where it says "all" or "every".
  var count: Int?
  private(set) var evidence: Range<Int> = 0..<0
  /// Whether one of them is said to be another, and named: "All areas were good but for one: leadership".
  private(set) var hasException = false

  /// "All five judgements": one of them may be the overall one, unless that is told apart; an area is never the whole.
  var countsWhole: Bool {
    evidence.contains { ["judgement", "judgements"].contains(article.word($0)) }
      && !evidence.contains { ["overall", "area", "areas"].contains(article.word($0)) }
  }

  static let nouns: Set<String> = [
    "area", "areas", "category", "categories", "judgement", "judgements", "heading", "headings",
  ]
  static let whole: Set<String> = ["all", "every", "each"]
  /// What all areas may be of, and still be those of the inspection.
  private static let owners: Set<String> = [
    "its", "their", "our", "work", "practice", "inspection", "judgement", "service", "services", "report", "framework",
  ]
  /// What kind of areas they are called: "all three individual judgements", "every one of the key areas".
  static let kinds: Set<String> = [
    "of", "the", "our", "its", "their", "main", "key", "separate", "other", "inspected", "individual", "sub", "graded",
    "judged", "assessed", "core", "different", "specific",
  ]
  /// Words that take something away.
  static let lessening: Set<String> = [
    "almost", "nearly", "virtually", "practically", "not", "never", "few", "most", "some", "nor", "if", "until", "once",
    "previously", "had",
  ]

  /// The first sentence that gives such a grade now; nil where none does. `claims` are what was read of the service as
  /// a whole, in whose sentences alone "good in all areas" counts; `isOther` says whether a sentence names another council.
  init?(
    of grade: Grade, in sentences: [Range<Int>], beside claims: [GradeClaim], of article: Article,
    published: PartialDate?, isOther: (Range<Int>) -> Bool
  ) {
    self.article = article
    self.grade = grade
    for (number, sentence) in sentences.enumerated() {
      let before = number == 0 || sentences[number - 1].upperBound != sentence.lowerBound ? nil : sentences[number - 1]
      let isTold = claims.contains {
        $0.area == nil && $0.time == .present && $0.dates.isEmpty && $0.grade == grade
          && sentence.contains($0.evidence.lowerBound)
      }
      guard !sentence.contains(where: { EveryArea.lessening.contains(article.word($0)) || article.has($0, .wish) })
      else {
        continue
      }
      let isBehind = claims.contains {
        $0.area == nil && $0.time == .present && $0.dates.isEmpty && $0.grade == grade
          && before?.contains($0.evidence.lowerBound) ?? false
      }
      if isBehind, let before, !isOther(sentence), findSame(in: sentence, behind: before) { return }
      if !isOther(sentence), findAlike(in: sentence, behind: before, claims) { return }
      // "outstanding in each of the three areas:" is followed by them.
      if article.text.endsWithColon(sentence) { continue }
      for mention in GradeMention.all(in: sentence, of: article)
      where mention.grade == grade && !mention.isPointer && !article.isQuoted(mention.tokens.lowerBound) {
        if isTold, find(behind: mention.tokens, in: sentence) { return }
        guard !isOther(sentence), !EveryArea.isPast(mention.tokens, in: sentence, of: article, published) else {
          continue
        }
        if find(before: mention.tokens, in: sentence, behind: before) { return }
      }
    }
    return nil
  }

  /// "In 2019 all areas were rated good", "All areas were rated good in 2019"; not "..., up from good in 2019".
  static func isPast(
    _ grade: Range<Int>, in sentence: Range<Int>, of article: Article, _ published: PartialDate?
  ) -> Bool {
    guard let published else { return false }
    let behind = span(grade.upperBound, sentence.upperBound).prefix { index in
      !article.breaks(index, at: [.comma, .semicolon, .dash])
        && !["from", "than", "since"].contains(article.word(index))
    }
    return (Array(span(sentence.lowerBound, grade.lowerBound)) + behind).contains { index in
      article.year(index).map { $0 >= Clause.firstGraded && $0 < published.year - 1 } ?? false
    }
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
      } else if let number = EveryArea.number(at: index, of: article) {
        // "three of the four areas": not all.
        guard count == nil else { return nil }
        count = number
      } else if EveryArea.nouns.contains(word) {
        if word == "judgement" && EveryArea.nouns.contains(article.word(index + 1)) { continue }
        guard isWhole || count != nil, isOfInspection(index + 1) else { return nil }
        return index
      } else if !EveryArea.kinds.contains(word), !(word == "one" && article.word(index - 1) == "every") {
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

  static func number(at index: Int, of article: Article) -> Int? {
    ["three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5][article.word(index)]
  }
}
