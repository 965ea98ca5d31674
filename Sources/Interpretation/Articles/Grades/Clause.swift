internal import Model

/// A sentence made ready for reading its grades.
struct Clause {
  let article: Article
  let sentence: Range<Int>
  let mentions: [GradeMention]
  let areas: [(area: Area, tokens: Range<Int>)]
  /// Councils named in it.
  let places: [Place]
  let dates: [FoundDate]
  /// The areas that the sentence before it is about: what a pronoun at its beginning means.
  var introduced: [(area: Area, tokens: Range<Int>)] = []
  /// The one area that the sentence before names, wherever it does: what "that area" and "those services" mean.
  var namedBefore: Area?
  /// Whether the sentence before names two councils and no area: what "both" means.
  var areTwoCouncilsBefore = false
  /// The grade that the sentences right before gave an area: what "good too" repeats.
  var givenBefore: Grade?
  /// The two areas that the sentence before names, where it names two: what "both" means.
  var bothBefore: [Area] = []
  /// Whether the sentences before said that parts of the judgement follow: "There are four parts to the judgement."
  var isJudging = false
  /// Whether it stands below a council's name in a round-up.
  var isSection = false
  /// Whether the sentences before were about another body.
  var isElsewhere = false
  /// Whether the sentence right before it is about another body: `it` and `they` mean that one.
  var followsAnother = false
  /// Whether the paragraph has told what somebody else than inspectors thinks, and has named none since.
  var followsOthersView = false
  /// Whether the text tells all of it as past, as minutes do: "had been judged" is then what is reported.
  var isMinutes = false

  /// Whether inspectors speak: "We think that the arrangements are adequate" in a summary of theirs for young people.
  var isSummary = false

  /// Children's services were not graded before: an earlier number alone is a count, or another matter's year.
  static let firstGraded = 2000

  /// With a `reference`, "the same grade" is a mention of it; with an `anchor`, "four years earlier" counts from there.
  init(
    _ sentence: Range<Int>, of article: Article, places: [Place], dates: DateReader, published: PartialDate?,
    reference: Grade? = nil, anchor: PartialDate? = nil
  ) {
    self.article = article
    self.sentence = sentence
    mentions = Clause.given(GradeMention.all(in: sentence, of: article, pointingTo: reference), of: article)
    areas = mentions.isEmpty ? [] : Area.named(in: sentence, of: article)
    self.places = mentions.isEmpty ? [] : places
    var found = mentions.isEmpty ? [] : Clause.dates(in: sentence, of: article, dates, published)
    if !mentions.isEmpty, let published {
      found = Clause.distant(in: sentence, of: article, beside: found, from: anchor, published)
    }
    self.dates = found
  }

  /// Dates, and years that stand alone.
  static func dates(
    in range: Range<Int>, of article: Article, _ reader: DateReader, _ published: PartialDate?
  ) -> [FoundDate] {
    var found = reader.dates(in: range)
    if let published { found += relative(in: range, of: article, published) }
    for index in range {
      guard let year = article.year(index), year >= firstGraded,
        !found.contains(where: { $0.tokens.contains(index) }), let date = PartialDate(year: year)
      else { continue }
      found.append(FoundDate(start: date, end: date, tokens: index..<index + 1))
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "in May this year", "last year", "four years ago": the year is the publication's, or so many before.
  private static func relative(in range: Range<Int>, of article: Article, _ published: PartialDate) -> [FoundDate] {
    var found: [FoundDate] = []
    for index in range where article.word(index) == "ago" && article.word(index - 1).hasPrefix("year") {
      let start = [index - 2, index - 3].last { $0 >= range.lowerBound && isNumber($0, article) } ?? index - 2
      guard range.contains(start), start < index - 1,
        let years = years(span(start, index - 1), article), let date = PartialDate(year: published.year - years)
      else { continue }
      found.append(FoundDate(start: date, end: date, tokens: span(start, index + 1)))
    }
    // "two years on from an inadequate grade".
    for index in range.dropFirst(3)
    where article.word(index) == "from" && article.word(index - 1) == "on" && article.word(index - 2).hasPrefix("year")
    {
      guard let years = years(index - 3..<index - 2, article), let date = PartialDate(year: published.year - years)
      else {
        continue
      }
      found.append(FoundDate(start: date, end: date, tokens: index - 3..<index + 1))
    }
    found += alike(in: range, of: article, published) + yearsAfter(in: range, of: article, published)
    found += yearsToTheDay(in: range, of: article, published)
    for index in range.dropFirst() where article.word(index - 1) == "last" && article.isCapitalised(index) {
      // "last July": the latest before this.
      guard let month = DateReader.month(article.word(index)), let now = published.month,
        let date = PartialDate(year: month < now ? published.year : published.year - 1, month: month)
      else { continue }
      found.append(FoundDate(start: date, end: date, tokens: index - 1..<index + 1))
    }
    for index in range where article.word(index) == "year" && article.follows(index, over: .space) {
      let word = article.word(index - 1)
      guard range.contains(index - 1), word == "this" || word == "last" else { continue }
      let month = range.contains(index - 2) ? DateReader.month(article.word(index - 2)) : nil
      let year = word == "this" ? published.year : published.year - 1
      guard month != nil || word == "last", let date = PartialDate(year: year, month: month) else { continue }
      found.append(FoundDate(start: date, end: date, tokens: span(month == nil ? index - 1 : index - 2, index + 1)))
    }
    return found
  }

  private static func isNumber(_ index: Int, _ article: Article) -> Bool {
    article.isNumber(index) || article.has(index, .number)
  }

  /// "four", "a", "12": nil where the words are no number of years that a council may look back.
  static func years(_ range: Range<Int>, _ article: Article) -> Int? {
    if article.word(range.lowerBound) == "a" { return range.count == 1 ? 1 : nil }
    guard let (value, end) = NumberReader(article: article).number(at: range.lowerBound, before: range.upperBound),
      end == range.upperBound, let value, value == value.rounded(), (1...20).contains(value)
    else { return nil }
    return Int(value)
  }

  func word(_ index: Int) -> String { article.word(index) }

  func has(_ index: Int, _ wordClass: WordClass) -> Bool { sentence.contains(index) && article.has(index, wordClass) }

  func isPlace(_ index: Int) -> Bool { places.contains { $0.tokens.contains(index) } }

  /// Where the reading of a mention may begin: behind the mention before it.
  func lower(of mention: Int) -> Int { mention == 0 ? sentence.lowerBound : mentions[mention - 1].tokens.upperBound }

  /// Where it must end: at the mention behind it.
  func upper(of mention: Int) -> Int {
    mention + 1 < mentions.count ? mentions[mention + 1].tokens.lowerBound : sentence.upperBound
  }
}
