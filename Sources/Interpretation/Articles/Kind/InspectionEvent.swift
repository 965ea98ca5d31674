internal import Model

/// The inspection a piece reports: what kind it is and when it was, with the words that say so.
struct InspectionEvent {
  var kind: InspectionKind = .unknown
  var kindEvidence: Range<Int>?
  /// Whether the text says that there is no grade.
  var isGradeless = false
  /// Place of the kind's sentence among the article's sentences.
  var rank = Int.max
  var period: (start: PartialDate, end: PartialDate?, tokens: Range<Int>)?

  /// Reads `sentences`; `published` gives the year of a month that stands alone.
  static func find(in sentences: [Range<Int>], of article: Article, published: PartialDate?) -> InspectionEvent {
    var event = InspectionEvent()
    var best = Int.max
    let periods = PeriodReader(article: article, published: published)
    for (rank, sentence) in sentences.enumerated() {
      event.isGradeless = event.isGradeless || deniesGrade(sentence, article)
      let isOther = event.isAnother(sentence, article)
      for (order, phrase) in InspectionKind.phrases.enumerated() where order < best {
        guard let place = article.text.firstMatch(of: phrase.words, in: sentence), !article.isQuoted(place.lowerBound)
        else { continue }
        if phrase.kind == .full, phrase.words.count < 3, phrase.words.last != "inspection",
          !sentence.contains(where: { article.has($0, [.inspection, .inspectorate]) })
        {
          continue
        }
        // "One of six joint targeted area inspections"; otherwise several are kinds that there are.
        if phrase.words.last == "inspections",
          article.text.firstMatch(
            of: ["one", "of"], in: span(max(sentence.lowerBound, place.lowerBound - 5), place.lowerBound)) == nil
        {
          continue
        }
        if isOther || InspectionEvent.isEither(place, phrase.kind, in: sentence, of: article)
          || periods.isLongAgo(around: place, in: sentence)
          || event.isBehind(place.lowerBound, sentence, article, phrase.kind)
        {
          continue
        }
        best = order
        event.kind = phrase.kind
        event.kindEvidence = place
        event.rank = rank
      }
      if event.period == nil, !isOther, !periods.isLongAgo(sentence),
        sentence.contains(where: {
          article.has($0, .inspection) || ["weeks", "week", "fortnight"].contains(article.word($0))
        }),
        let period = periods.period(in: sentence), !InspectionEvent.isOfPaper(period.tokens, article)
      {
        // The month of a grade may be another inspection's; days are said of the one reported.
        let isGraded = sentence.contains { article.has($0, .rating) } && sentence.contains { article.has($0, .grade) }
        if !isGraded || period.start.day != nil { event.period = period }
      }
    }
    return event
  }

  /// "Focused visits do not result in a grade", "There is no overall rating at the end".
  private static func deniesGrade(_ sentence: Range<Int>, _ article: Article) -> Bool {
    guard let noun = sentence.first(where: { article.has($0, .gradeNoun) || article.word($0) == "graded" }) else {
      return false
    }
    return span(max(sentence.lowerBound, noun - 7), noun).contains {
      article.has($0, .negation)
    } && sentence.count <= 40 && !sentence.contains { article.word($0) == "longer" }
  }

  /// "Ofsted carries out a focused visit, or a joint targeted area inspection, between inspections": kinds that there are.
  private static func isEither(
    _ place: Range<Int>, _ kind: InspectionKind, in sentence: Range<Int>, of article: Article
  ) -> Bool {
    guard kind.isUngraded else { return false }
    return InspectionKind.phrases.contains { other in
      guard other.kind != kind, let second = article.text.firstMatch(of: other.words, in: sentence) else {
        return false
      }
      let between = span(min(place.upperBound, second.upperBound), max(place.lowerBound, second.lowerBound))
      return between.count <= 4 && between.contains { article.word($0) == "or" }
    }
  }

  /// "the November scorecard", "the June meeting": a month that tells which.
  private static func isOfPaper(_ period: Range<Int>, _ article: Article) -> Bool {
    article.follows(period.upperBound, over: .space)
      && [
        "scorecard", "dashboard", "figures", "data", "meeting", "budget", "cabinet", "panel", "committee", "board",
        "newsletter", "edition", "issue",
      ].contains(article.word(period.upperBound))
  }

  private static let others: Set<String> = ["until", "next", "expected", "last", "previous", "previously", "ago"]

  /// Whether a sentence speaks of an inspection before or to come.
  private func isAnother(_ whole: Range<Int>, _ article: Article) -> Bool {
    // "a short inspection, which is for authorities that were good at their previous inspection": what such are is told.
    let aside = whole.first { index in
      article.word(index) == "which" && article.breaks(index, at: .comma)
        && ["is", "are"].contains(article.word(index + 1))
    }
    let sentence = span(whole.lowerBound, aside ?? whole.upperBound)
    guard let place = sentence.first(where: { InspectionEvent.others.contains(article.word($0)) }) else { return false }
    // "last week" and "last month" are now.
    return !(article.word(place) == "last" && place + 1 < sentence.upperBound && article.has(place + 1, .time))
      && sentence.filter { InspectionEvent.others.contains(article.word($0)) }.contains { index in
        span(max(sentence.lowerBound, index - 5), min(sentence.upperBound, index + 6)).contains {
          article.has($0, .inspection) && article.word($0) != "visited"
        }
      }
  }

  /// "since the full inspection", "a series of monitoring visits had": the kind of what went before.
  private func isBehind(_ index: Int, _ sentence: Range<Int>, _ article: Article, _ kind: InspectionKind) -> Bool {
    for place in stride(from: index - 1, through: max(sentence.lowerBound, index - 10), by: -1) {
      if article.breaks(place + 1, at: .comma) { break }
      // "Since it was a focused visit" says why.
      if article.word(place) == "since",
        ["it", "this"].contains(article.word(place + 1))
          || ["a", "an"].contains(article.word(index - 1)) && ["was", "is"].contains(article.word(index - 2))
      {
        continue
      }
      // "The grade stays until Ofsted is back for a full inspection", "that could bring a full inspection forward".
      if ["until", "could", "might"].contains(article.word(place)), kind == .full { return true }
      if article.word(place) == "since" { return true }
      // "Ofsted has yet to carry out a full inspection", "is expected to make a focused visit".
      if ["yet", "expected", "due", "likely", "scheduled", "set"].contains(article.word(place)),
        article.word(place + 1) == "to", !article.isQuoted(place)
      {
        return true
      }
      // "We agreed that we would carry out a focused visit."
      if ["will", "would", "shall"].contains(article.word(place)), kind.isUngraded { return true }
      // "Ofsted is expected to carry out a focused visit later this year."
      if ["expected", "due", "likely", "set"].contains(article.word(place)), article.word(place + 1) == "to",
        article.word(place - 1) != "been", kind.isUngraded
      {
        return true
      }
      if index - place > 4 { continue }
      // "There had been a focused visit in December 2022."
      if article.word(place) == "there", article.word(place + 1) == "had", article.word(place + 2) == "been" {
        return true
      }
      if article.word(place) == "following", !kind.isUngraded { continue }
      // "published its findings following its latest monitoring visit".
      if span(place, index).contains(where: { article.word($0) == "latest" }) { continue }
      if ["since", "after", "before", "following"].contains(article.word(place)), article.word(place + 1) != "a" {
        return true
      }
    }
    return false
  }
}
