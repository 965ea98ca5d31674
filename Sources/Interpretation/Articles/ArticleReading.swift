internal import Model

/// Everything that is read of an article, each part by its own reader, and turned into facts.
struct ArticleReading {
  let article: Article
  let lexicon: Lexicon
  let topic: Topic
  let kind: KindReader.Kind
  let date: FoundDate?
  let people: People
  let speakers: [Speaker?]
  let inspections: [ReportedInspection]
  /// Of councils' services for children before, as far as a piece says when.
  let previous: [Judgements.Previous]
  let isRelevant: Bool
  let isCouncilMatter: Bool
  let isServiceMatter: Bool
  /// Whether a piece is about some council's area and nobody else who is inspected.
  let isOfCouncil: Bool

  /// `mentions` are the councils that the whole text names, `site` the name that a page's site gives itself.
  init(_ article: Article, _ mentions: [AuthorityMention], _ lexicon: Lexicon, site: String? = nil) {
    self.article = article
    self.lexicon = lexicon
    let bylines = article.bylines
    let own = Masthead(article).without(mentions.filter { article.isMain($0.tokens.lowerBound) })
    let told = Topic(
      article, own.filter { mention in !bylines.contains { $0.contains(mention.tokens.lowerBound) } })
    // "By Cllr Ivor Shaw, Leader of Southampton City Council": who writes for a council names it nowhere else.
    let isWriter = bylines.contains { line in
      line.contains { article.has($0, .role) }
        && own.contains { $0.form == .council && line.contains($0.tokens.lowerBound) }
    }
    topic = told.main == nil && isWriter ? Topic(article, own) : told
    kind = KindReader(article: article, site: site).read()
    let reader = DateReader(article.text)
    date = ArticleDate(article: article, reader: reader).find()
    var places: Set<Int> = []
    for mention in mentions { places.formUnion(mention.tokens) }
    people = People.find(in: article, places: places)
    speakers = Speakers.find(in: article, people)
    let found = ReportedInspections(
      article: article, topic: topic, lexicon: lexicon, published: date?.start, isMinutes: kind.isMinutes,
      isSummary: kind.kind == .inspectionSummary,
      isAdvertisement: kind.isAdvertisement
    ).find()
    let relevance = Relevance(article: article, topic: topic, kind: kind)
    isRelevant = relevance.holds(found)
    isCouncilMatter = relevance.isCouncilMatter
    isServiceMatter = relevance.isServiceMatter
    isOfCouncil = relevance.isOfCouncil
    inspections = isRelevant ? found : []
    // The only grade of a piece about something else stands, and is no less an earlier one for that.
    let standing = found.compactMap { inspection in
      inspection.judgements.overall.flatMap { claim in
        claim.dates.first.map {
          Judgements.Previous(
            authority: inspection.authority, when: $0, grade: claim.grade, evidence: claim.evidence)
        }
      }
    }
    let grades = found.flatMap(\.judgements.previous) + (isRelevant ? found.flatMap(\.others) : standing)
    let (isService, isAll) = (isServiceMatter, isRelevant)
    previous = grades.filter { isAll || $0.when != nil && (isService || relevance.namesService(around: $0.evidence)) }
  }
}
