internal import Model

/// Pairs areas with grades by their order alone, where a sentence is so plain that only one pairing is possible: "A, B and
/// C were G, while D was H", "G for A and B and H for C", "A: G. B: H.".
///
/// It asks for no particular verb, so that no way of writing is missed for want of a word; in return every sentence with
/// a wish, a denial, an earlier time or somebody else's service is passed over, and what it says only counts where no
/// reading by grammar says anything of the area.
struct AreaPairs {
  private enum Item: Hashable {
    case target(Int)
    case grade(Int)
  }

  let clause: Clause
  let article: Article
  /// The sentence's areas; nil is the service as a whole, where it stands in a list of them: "leadership, help and
  /// protection and the overall picture".
  let targets: [(area: Area?, tokens: Range<Int>)]

  init(_ clause: Clause) {
    self.clause = clause
    article = clause.article
    let areas = clause.areas.map { (area: Optional($0.area), tokens: $0.tokens) }
    // "the same grade as leadership overall" is one mention, whatever it is compared with.
    targets = (areas + AreaPairs.whole(in: clause))
      .filter { target in !clause.mentions.contains { $0.tokens.overlaps(target.tokens) } }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  func claims() -> [GradeClaim] {
    guard !clause.mentions.isEmpty, !clause.isOthersView else { return [] }
    let ordered = inOrder()
    guard ordered.isEmpty, !clause.isScale else { return ordered }
    var claims = whole()
    guard !clause.areas.isEmpty, !isAnothers, !hasColumns else { return claims }
    for segment in segments() where isPlain(segment) { claims += pairs(in: segment) }
    // One area alone may only be praised; several at once are judged.
    let isList = claims.count > 1 || clause.isJudging
    let isJudged = claims.count > 2
    return claims.filter { isList || $0.isStrong || $0.grade == .inadequate || $0.grade == .requiresImprovement }
      .map { $0.how == "table" || isJudged ? $0.strong() : $0.weak() }
  }

  /// "Overall: good", "Overall effectiveness – requires improvement".
  private func whole() -> [GradeClaim] {
    guard clause.mentions.count == 1, let mention = clause.mentions.first,
      article.word(clause.sentence.lowerBound) == "overall",
      mention.tokens.lowerBound - clause.sentence.lowerBound <= 3,
      isLabel(mention.tokens.lowerBound..<mention.tokens.lowerBound, mention.tokens)
    else { return [] }
    return [
      GradeClaim(
        grade: mention.grade, area: nil, time: .present, isStrong: true,
        evidence: span(clause.sentence.lowerBound, mention.tokens.upperBound), how: "table")
    ]
  }

  /// "Impact of leaders: Good; Outstanding": grades side by side are those of two times, and which is which the head tells.
  private var hasColumns: Bool {
    zip(clause.mentions, clause.mentions.dropFirst()).contains { first, second in
      first.tokens.upperBound == second.tokens.lowerBound && first.grade != second.grade
    }
  }

  /// Whether the sentence begins with a name that is not known as a council's.
  private var isAnothers: Bool {
    let first = clause.sentence.lowerBound
    // "It's good for leadership", "Within that, adoption is".
    if article.isContraction(first) || AreaPairs.prepositions.contains(article.word(first)) { return false }
    // "Homes run for children in care were rated".
    if let target = targets.first, target.tokens.lowerBound < clause.mentions[0].tokens.lowerBound,
      span(first, target.tokens.lowerBound).contains(where: { index in
        article.has(index, .stranger) || ["home", "homes"].contains(article.word(index))
      })
    {
      return true
    }
    return article.isCapitalised(first) && article.classes[first].isEmpty && !clause.isPlace(first)
      && !clause.areas.contains { $0.tokens.contains(first) } && clause.mentions[0].tokens.lowerBound != first
  }

  private static let prepositions: Set<String> = [
    "within", "among", "amongst", "under", "beneath", "alongside", "very", "nearly", "almost", "quite",
  ]

  private func pairs(in segment: Range<Int>) -> [GradeClaim] {
    var items: [(item: Item, tokens: Range<Int>)] = []
    for (index, target) in targets.enumerated() where segment.contains(target.tokens.lowerBound) {
      items.append((.target(index), target.tokens))
    }
    var overall: [GradeMention] = []
    for (index, mention) in clause.mentions.enumerated() where segment.contains(mention.tokens.lowerBound) {
      guard !clause.isChoice(index), mention.isPointer || clause.endsWell(index) else { return [] }
      if isOverall(mention.tokens) { overall.append(mention) } else { items.append((.grade(index), mention.tokens)) }
    }
    items.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    guard let first = items.first, let last = items.last else { return [] }
    if case .target = first.item { return areasFirst(items) }
    // "outstanding in an overall picture of good for leadership": which of the two the area has, no order tells.
    let between = span(first.tokens.upperBound, last.tokens.upperBound)
    guard !overall.contains(where: { between.contains($0.tokens.lowerBound) && !isListed($0.tokens) }) else {
      return []
    }
    let claims = gradesFirst(items)
    // "good for leadership, good overall"
    let whole = overall.filter { isWhole(behind: $0.tokens.upperBound) }
    guard !claims.isEmpty, whole.count == 1, let mention = whole.first else { return claims }
    return claims + [
      GradeClaim(
        grade: mention.grade, area: nil, time: .present, isStrong: false,
        evidence: span(mention.tokens.lowerBound, mention.tokens.upperBound + 1))
    ]
  }

  /// "good overall", "an overall grade of good".
  private func isOverall(_ grade: Range<Int>) -> Bool {
    if isWhole(behind: grade.upperBound) { return true }
    return span(max(clause.sentence.lowerBound, grade.lowerBound - 5), grade.lowerBound).contains { index in
      // "outstanding overall, and good for adoption": of the grade before.
      article.word(index) == "overall" && !targets.contains { $0.tokens.contains(index) }
        && !clause.mentions.contains { $0.tokens.upperBound == index }
    }
  }

  /// "good overall", "good in the round".
  private func isWhole(behind end: Int) -> Bool {
    clause.wordWithin(end) == "overall" || clause.isInTheRound(end)
  }

  /// ", outstanding overall," in a list of grades with what they are of.
  private func isListed(_ grade: Range<Int>) -> Bool {
    let end = grade.upperBound
    return clause.wordWithin(end) == "overall" && article.breaks(end + 1, at: [.comma, .semicolon])
      && (article.breaks(grade.lowerBound, at: [.comma, .semicolon])
        || clause.wordWithin(grade.lowerBound - 1) == "and")
  }

  private typealias Items = [(item: Item, tokens: Range<Int>)]

  private func areasFirst(_ items: Items) -> [GradeClaim] {
    var claims: [GradeClaim] = []
    var run: [Int] = []
    var last: Int?
    for (index, entry) in items.enumerated() {
      switch entry.item {
      case .target(let target):
        if let before = run.last, !isJoined(span(targets[before].tokens.upperBound, entry.tokens.lowerBound)) {
          run = []
        }
        run.append(target)
        if index == items.count - 1 {
          // "Leaders fared better, with requires improvement, as did those caring for looked-after children."
          guard let grade = last, isAlike(run, behind: clause.mentions[grade].tokens) else { return [] }
          claims += run.map { claim(grade, $0, isLabel: false) }
        }
      case .grade(let grade):
        guard let area = run.last else { return [] }
        var gap = span(targets[area].tokens.upperBound, entry.tokens.lowerBound)
        if let turn = gap.first(where: { article.breaks($0, at: .semicolon) }) { gap = span(turn, gap.upperBound) }
        guard isNear(gap) else { return [] }
        claims += run.map { claim(grade, $0, isLabel: isLabel(gap, entry.tokens)) }
        run = []
        last = grade
      }
    }
    return claims
  }

  private func gradesFirst(_ items: Items) -> [GradeClaim] {
    var claims: [GradeClaim] = []
    var current: Int?
    var isOpen = false
    var end = 0
    for entry in items {
      switch entry.item {
      case .grade(let grade):
        if current != nil, claims.isEmpty { return [] }
        current = grade
        isOpen = true
        end = entry.tokens.upperBound
      case .target(let target):
        guard let grade = current else { return [] }
        let gap = span(end, entry.tokens.lowerBound)
        let isFirst = end == clause.mentions[grade].tokens.upperBound
        guard isFirst ? ties(gap, clause.mentions[grade]) : isJoined(gap) else { return [] }
        claims.append(claim(grade, target, isLabel: false))
        isOpen = false
        end = entry.tokens.upperBound
      }
    }
    // "outstanding for adoption, with care leavers good": the last grade turns the order round.
    return isOpen ? [] : claims
  }

  /// "Leadership: good".
  private func isLabel(_ gap: Range<Int>, _ grade: Range<Int>) -> Bool {
    gap.isEmpty && article.breaks(grade.lowerBound, at: [.colon, .dash, .tab, .openBracket])
      && (grade.upperBound == clause.sentence.upperBound || !article.follows(grade.upperBound, over: [.space, .line]))
  }

  private func claim(_ mention: Int, _ target: Int, isLabel: Bool) -> GradeClaim {
    let (grade, place) = (clause.mentions[mention], targets[target])
    let tokens =
      span(min(grade.tokens.lowerBound, place.tokens.lowerBound), max(grade.tokens.upperBound, place.tokens.upperBound))
    let said = span(max(clause.sentence.lowerBound, tokens.lowerBound - 6), tokens.upperBound)
    let isGiven =
      isLabel || grade.isFormula || article.breaks(grade.tokens.lowerBound, at: [.openSingleQuote, .openQuote])
      || said.contains { index in
        article.has(index, [.rating, .weakRating, .gradeNoun])
          || article.has(index, .speech) && article.word(index + 1) == "to"
          || ["come", "came", "comes"].contains(article.word(index))
            && article.word(grade.tokens.lowerBound - 1) == "as"
          || ["third", "fourth", "other", "remaining", "exception"].contains(article.word(index))
      }
    return GradeClaim(
      grade: grade.grade, area: place.area, time: .present, authority: clause.authority(of: mention), isStrong: isGiven,
      evidence: tokens, how: isLabel ? "table" : "sentence")
  }
}
