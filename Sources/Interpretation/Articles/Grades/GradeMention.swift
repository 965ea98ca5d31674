internal import Model

/// The words of a grade, whatever they are said of.
struct GradeMention: Hashable, Sendable {
  let grade: Grade
  let tokens: Range<Int>
  /// The wording that only Ofsted uses: "requires improvement to be good".
  let isFormula: Bool
  /// "the lowest possible rating", "the top mark": said of what is reported, by what gives it alone.
  var isExtreme = false
  /// "the same grade": stands for one said before.
  var isPointer = false

  /// Those of a range, in order. With a `reference`, words that point to the grade said before are mentions too, of the
  /// one before them in the range, or of the reference where there is none.
  static func all(in range: Range<Int>, of article: Article, pointingTo reference: Grade? = nil) -> [GradeMention] {
    var found: [GradeMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let mention =
        article.has(index, .grade)
        ? mention(at: index, before: range.upperBound, of: article)
        : reference.flatMap { pointer(at: index, in: range, to: found.last?.grade ?? $0, of: article) }
      if let mention { found.append(mention) }
      index = mention?.tokens.upperBound ?? index + 1
    }
    return found
  }

  /// "that same grade", "the same category as the overall grade", "the verdict is the same in"; not "the same grade as in
  /// 2018", which points elsewhere.
  private static func pointer(
    at index: Int, in range: Range<Int>, to grade: Grade, of article: Article
  ) -> GradeMention? {
    // "are both put in that category".
    if article.word(index) == "that", ["in", "into"].contains(article.word(index - 1)), range.contains(index + 1),
      article.has(index + 1, .gradeNoun)
    {
      return GradeMention(grade: grade, tokens: index..<index + 2, isFormula: false, isPointer: true)
    }
    // "That was the grade for overall effectiveness, and for leaders".
    if article.word(index) == "that", article.text.beginsSentence(index), article.has(index + 1, .copula),
      article.word(index + 2) == "the", range.contains(index + 4), article.has(index + 3, .gradeNoun),
      article.word(index + 4) == "for"
    {
      return GradeMention(grade: grade, tokens: index + 2..<index + 4, isFormula: false, isPointer: true)
    }
    // "the first occasion on which they had been given that rating was in 2014".
    if article.word(index) == "that", ["given", "received", "had", "awarded"].contains(article.word(index - 1)),
      range.contains(index + 1), article.has(index + 1, .gradeNoun),
      range.contains(where: { ["first", "occasion", "previously", "before"].contains(article.word($0)) }),
      !range.contains(where: { article.word($0) == "since" })
    {
      return GradeMention(grade: grade, tokens: index..<index + 2, isFormula: false, isPointer: true)
    }
    // "They got that rating in 2013": of the grade that the sentence before names.
    if article.word(index) == "that", ["got", "given", "received", "earned"].contains(article.word(index - 1)),
      range.contains(index + 3), article.has(index + 1, .gradeNoun), article.word(index + 2) == "in",
      article.year(index + 3) != nil
    {
      return GradeMention(grade: grade, tokens: index..<index + 2, isFormula: false, isPointer: true)
    }
    // "That's the grade we were given in 2018".
    if ["that", "it", "this"].contains(article.word(index)), article.text.beginsSentence(index) {
      let the = article.isContraction(index) ? index + 1 : article.has(index + 1, .copula) ? index + 2 : index
      if the > index, article.word(the) == "the", range.contains(the + 3), article.has(the + 1, .gradeNoun),
        ["we", "it", "they"].contains(article.word(the + 2)),
        ["were", "was", "got", "had", "received"].contains(article.word(the + 3))
      {
        return GradeMention(grade: grade, tokens: the..<the + 2, isFormula: false, isPointer: true)
      }
    }
    // "In 2015 the outcome had been no different", "It repeated that in 2017".
    let isNoDifferent =
      article.word(index) == "different" && article.word(index - 1) == "no" && article.has(index - 2, .copula)
    let isRepeated =
      ["that", "feat", "it"].contains(article.word(index))
      && span(max(range.lowerBound, index - 2), index).contains { article.word($0) == "repeated" }
      && ["in", "at"].contains(article.word(index + 1))
    if isNoDifferent || isRepeated {
      return GradeMention(grade: grade, tokens: index..<index + 1, isFormula: false, isPointer: true)
    }
    guard ["same", "identical"].contains(article.word(index)), range.contains(index - 1),
      ["the", "that", "this", "an", "with"].contains(article.word(index - 1))
    else { return nil }
    var end = index + 1
    // "The outcome in 2017 was the same."
    if isTheSame(index, in: range, of: article) {
      return GradeMention(grade: grade, tokens: index - 1..<index + 1, isFormula: false, isPointer: true)
    }
    // "Inspectors came back in 2017 and found the same again."
    if isFoundAgain(index, in: range, of: article) {
      return GradeMention(grade: grade, tokens: index - 1..<index + 1, isFormula: false, isPointer: true)
    }
    if article.word(end) == "overall",
      article.has(end + 1, .gradeNoun) || ["outcome", "result"].contains(article.word(end + 1))
    {
      end += 1
    }
    if article.has(end, .gradeNoun)
      // "went the same way as the whole".
      || article.word(end) == "way" && ["went", "gone", "go"].contains(article.word(index - 2))
        && article.word(end + 1) == "as"
      || ["level", "conclusion", "outcome", "label", "tag", "badge", "result", "place", "position"].contains(
        article.word(end))
    {
      end += 1
    } else if !article.has(index - 2, .copula) || !["in", "for", "across", "on"].contains(article.word(end)) {
      return nil
    }
    if article.word(end) == "as", let whole = wholeEnd(behind: end, before: range.upperBound, of: article) {
      return GradeMention(grade: grade, tokens: span(index, whole), isFormula: false, isPointer: true)
    }
    if article.word(end) == "as" {
      let overall = span(end + 1, min(range.upperBound, end + 4)).first { article.word($0) == "overall" }
      guard let overall else { return nil }
      end = article.has(overall + 1, .gradeNoun) ? overall + 2 : overall + 1
    }
    guard end <= range.upperBound else { return nil }
    return GradeMention(grade: grade, tokens: span(index, end), isFormula: false, isPointer: true)
  }

  /// "as the service as a whole", "as the whole", "as the headline": where that ends, behind "as".
  private static func wholeEnd(behind as: Int, before limit: Int, of article: Article) -> Int? {
    guard ["the", "its", "our"].contains(article.word(`as` + 1)) else { return nil }
    if ["whole", "headline"].contains(article.word(`as` + 2)), `as` + 3 <= limit, article.word(`as` + 3) != "of" {
      return `as` + 3
    }
    guard article.has(`as` + 2, .service), `as` + 6 <= limit,
      article.text.matches(["as", "a", "whole"], at: `as` + 3)
    else { return nil }
    return `as` + 6
  }

  private static func isFoundAgain(_ index: Int, in range: Range<Int>, of article: Article) -> Bool {
    guard article.word(index - 1) == "the", ["found", "said", "gave", "got"].contains(article.word(index - 2)),
      range.contains(index - 2), Area.named(in: range, of: article).isEmpty
    else { return false }
    let end = article.word(index + 1) == "again" ? index + 2 : index + 1
    return end == range.upperBound || article.breaks(end, at: [.comma, .fullStop])
  }

  private static func isTheSame(_ index: Int, in range: Range<Int>, of article: Article) -> Bool {
    guard article.word(index - 1) == "the", ["was", "were", "been"].contains(article.word(index - 2)),
      range.contains(index - 2), index + 1 == range.upperBound || article.breaks(index + 1, at: [.comma, .fullStop])
    else { return false }
    return span(range.lowerBound, index - 2).contains {
      article.has($0, .gradeNoun) || ["outcome", "result", "conclusion"].contains(article.word($0))
    }
  }

  private static func mention(at index: Int, before limit: Int, of article: Article) -> GradeMention? {
    // "How good things are".
    if article.word(index - 1) == "how", article.word(index) != "requires" { return nil }
    // "Services for young carers are very good": praise, and no grade of a scale.
    if article.word(index - 1) == "very", article.word(index) == "good",
      !article.breaks(index, at: [.openQuote, .openSingleQuote])
    {
      return nil
    }
    switch article.word(index) {
    case "inadequates", "adequates":
      // "the inadequates of 2013 and 2015".
      guard ["of", "in"].contains(article.word(index + 1)) else { return nil }
      let grade = article.word(index) == "adequates" ? Grade.adequate : .inadequate
      return GradeMention(grade: grade, tokens: index..<index + 1, isFormula: false)
    case "goods", "outstandings":
      // "an outstanding for its leaders and goods for help and protection and children in care".
      guard ["for", "in", "one", "of"].contains(article.word(index + 1)) else { return nil }
      let grade = article.word(index) == "goods" ? Grade.good : .outstanding
      return GradeMention(grade: grade, tokens: index..<index + 1, isFormula: false)
    case "outstanding": return GradeMention(grade: .outstanding, tokens: index..<index + 1, isFormula: false)
    case "good": return GradeMention(grade: .good, tokens: index..<index + 1, isFormula: false)
    case "adequate": return GradeMention(grade: .adequate, tokens: index..<index + 1, isFormula: false)
    case "inadequate": return GradeMention(grade: .inadequate, tokens: index..<index + 1, isFormula: false)
    default: break
    }
    if let extreme = extreme(at: index, before: limit, of: article) { return extreme }
    if let needing = needing(at: index, before: limit, of: article) { return needing }
    guard index + 1 < limit, article.word(index + 1) == "improvement",
      article.follows(index + 1, over: [.space, .line])
    else { return nil }
    let isNeed = article.word(index).hasPrefix("need")
    if isNeed, !article.breaks(index, at: [.openQuote, .openSingleQuote]) { return nil }
    var end = index + 2
    let formula = ["to", "be", "good"]
    let isFormula = end + 3 <= limit && article.text.matches(formula, at: end)
    if isFormula { end += 3 }
    return GradeMention(grade: .requiresImprovement, tokens: span(index, end), isFormula: isFormula)
  }

  /// "Both were marked as needing to improve", "was rated as needing improvement": the grade in the press's words, where a verb
  /// of grading has it and nothing says what is to be improved.
  private static func needing(at index: Int, before limit: Int, of article: Article) -> GradeMention? {
    guard article.word(index) == "needing", article.word(index - 1) == "as", article.has(index - 2, .rating) else {
      return nil
    }
    let end = article.word(index + 1) == "to" ? index + 3 : index + 2
    guard end <= limit, ["improve", "improvement"].contains(article.word(end - 1)),
      end == limit || article.breaks(end, at: [.comma, .semicolon, .dash, .fullStop])
        || ["overall", "by"].contains(article.word(end))
    else { return nil }
    return GradeMention(grade: .requiresImprovement, tokens: span(index, end), isFormula: false)
  }

  private static func extreme(at index: Int, before limit: Int, of article: Article) -> GradeMention? {
    let isTop =
      ["highest", "top"].contains(article.word(index))
      || article.word(index) == "best" && article.word(index + 1) == "possible"
    let isSecond = article.word(index - 1) == "second"
    guard isTop || ["lowest", "bottom", "worst"].contains(article.word(index)),
      !["third", "of"].contains(article.word(index - 1))
    else { return nil }
    var end = index + 1
    while end < limit, end - index <= 2, ["possible", "ofsted", "overall", "available"].contains(article.word(end)) {
      end += 1
    }
    let nouns = [
      "rating", "grade", "mark", "judgement", "marks", "grades", "result", "verdict", "outcome", "bracket", "category",
    ]
    guard end < limit, nouns.contains(article.word(end)) else { return nil }
    if end + 1 < limit, ["possible", "available"].contains(article.word(end + 1)) { end += 1 }
    let grade = isTop ? isSecond ? Grade.good : .outstanding : isSecond ? .requiresImprovement : .inadequate
    return GradeMention(
      grade: grade, tokens: span(index, end + 1), isFormula: false, isExtreme: true)
  }
}
