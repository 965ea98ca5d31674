/// Tells what kind of text an article is, by what only that kind has.
struct KindReader {
  struct Kind: Hashable, Sendable {
    let kind: ArticleKind
    /// The words that tell it, if any do.
    var evidence: Range<Int>?
    /// Whether it is the minutes of a meeting: a committee's paper that tells all of it as past.
    var isMinutes = false
    /// Whether it offers work: what it says of grades is there to attract.
    var isAdvertisement = false
  }

  let article: Article
  /// The name that a page's site gives itself.
  var site: String?

  func read() -> Kind {
    if let words = summaryWords() ?? addressWords() { return Kind(kind: .inspectionSummary, evidence: words) }
    if let words = letterWords() { return Kind(kind: .letter, evidence: words) }
    let minutes = minutesTitle()
    if let words = paperWords() ?? (minutes != nil && tellsWhoCame() ? minutes : nil) {
      return Kind(kind: .committeePaper, evidence: words, isMinutes: minutes != nil)
    }
    if let words = proceedingsWords() { return Kind(kind: .committeePaper, evidence: words, isMinutes: true) }
    if let words = (isBulletin ? nil : emailWords()) ?? greetingWords() { return Kind(kind: .letter, evidence: words) }
    if let words = vacancyWords() { return Kind(kind: .other, evidence: words, isAdvertisement: true) }
    if let words = councilWords() ?? siteWords() ?? ownerWords() { return Kind(kind: .councilNews, evidence: words) }
    if isOfCouncilsSite { return Kind(kind: .councilNews) }
    return Kind(kind: article.blocks.contains { $0.part == .body } ? .pressArticle : .other)
  }

  /// A salutation and a farewell; either alone is quoted in articles.
  private func letterWords() -> Range<Int>? {
    let dear = article.blocks.first { block in
      article.word(block.tokens.lowerBound) == "dear" && block.tokens.count <= 10
        || ["hello", "hi"].contains(article.word(block.tokens.lowerBound)) && block.tokens.count <= 2
    }
    guard let dear else { return nil }
    let isClosed = article.blocks.contains { block in
      block.tokens.count <= 8 && block.tokens.contains { article.has($0, .farewell) }
    }
    let isAddressed = article.blocks.prefix(12).contains { block in
      ["from", "to", "sent", "date", "tel"].contains(article.word(block.tokens.lowerBound))
        && article.breaks(block.tokens.lowerBound + 1, at: .colon)
    }
    return isClosed || isAddressed ? dear.tokens : nil
  }

  /// Above a piece that says "our children's services" and is not the council's.
  private func isOfOthers(_ index: Int) -> Bool {
    ["opinion", "column", "columnist", "letters", "reporter", "correspondent"].contains(article.word(index))
      || isUnion(index)
  }

  private func isUnion(_ index: Int) -> Bool { ["unison", "gmb", "union"].contains(article.word(index)) }

  private static let council: [[String]] = [
    ["notes", "to", "editors"], ["note", "to", "editors"], ["notes", "for", "editors"],
    ["was", "this", "page", "helpful"], ["council", "news"],
    ["asked", "us", "to"], ["media", "release"], ["media", "enquiries"], ["news", "release"], ["news", "room"],
    ["council", "newsroom"],
    ["news", "from", "the", "council"], ["pay", "report", "apply"], ["report", "it"], ["pay", "it"],
  ]

  /// Of a council's own site: what its menu and its press office print, or what only the council calls its own.
  private func councilWords() -> Range<Int>? {
    if article.blocks.prefix(3).contains(where: { $0.tokens.contains { isUnion($0) } }) { return nil }
    for block in article.blocks where block.part != .body || block.tokens.count <= 12 {
      for phrase in KindReader.council {
        if let place = article.text.firstMatch(of: phrase, in: block.tokens) { return place }
      }
    }
    // Whoever lives there may call them so in a diary of his own, a columnist, a union.
    let isOnes = article.tokens.contains { ["blog", "blogger"].contains($0.word) }
    if isOnes || article.blocks.prefix(6).contains(where: { $0.tokens.contains { isOfOthers($0) } }) { return nil }
    let ours = [["our", "children", "services"], ["ofsted", "asked", "us", "to"], ["for", "jobs", "with", "us"]]
    for block in article.blocks where block.part != .page {
      // A councillor says so to the press, too.
      for phrase in ours {
        let place = block.tokens.first { article.text.matches(phrase, at: $0) && !article.isQuoted($0) }
        if let place { return span(place, place + phrase.count) }
      }
    }
    return ownWords()
  }

  private static let own: [[String]] = [
    ["our", "leaders", "and", "managers"], ["our", "work", "with", "children"], ["our", "care", "leavers"],
    ["our", "director", "of", "children"], ["our", "children", "social", "care"], ["our", "social", "workers"],
    ["our", "fostering", "service"], ["work", "with", "us"], ["our", "foster", "carers"],
    ["our", "children", "in", "care"],
  ]

  /// Three things that only the council calls its own, said by nobody quoted: "our leaders and managers", "our care
  /// leavers". Who says "I" keeps a diary.
  private func ownWords() -> Range<Int>? {
    let told = article.told
    let isOnes = told.contains { block in
      block.tokens.contains { ["i", "i'm", "i've", "my"].contains(article.word($0)) && !article.isQuoted($0) }
    }
    guard !isOnes else { return nil }
    let found = KindReader.own.compactMap { phrase in
      told.lazy.compactMap { block in
        article.text.firstMatch(of: phrase, in: block.tokens, where: { !article.isQuoted($0.lowerBound) })
      }.first
    }
    return found.count >= 3 ? found.first : nil
  }
}
