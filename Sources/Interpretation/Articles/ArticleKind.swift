/// What a text is. The raw values are those of the exports.
enum ArticleKind: String, Hashable, Sendable {
  case pressArticle = "press_article"
  case councilNews = "council_news"
  case inspectionSummary = "inspection_summary"
  case letter
  case committeePaper = "committee_paper"
  case other

  /// The kind, and the words that tell it, if any do.
  static func of(_ article: Article, main: String?) -> (kind: ArticleKind, evidence: Range<Int>?) {
    if let words = summaryWords(in: article) { return (.inspectionSummary, words) }
    if let words = letterWords(in: article) { return (.letter, words) }
    if let words = paperWords(in: article) { return (.committeePaper, words) }
    if let words = councilWords(in: article) { return (.councilNews, words) }
    guard article.blocks.contains(where: { $0.part == .body }) else { return (.other, nil) }
    return (.pressArticle, nil)
  }

  /// Ofsted's own title for summaries, and councils' for theirs.
  private static let summary: [[String]] = [
    ["summary", "report", "for", "children"], ["young", "people", "version"], ["children", "version"],
    ["child", "friendly"], ["for", "children", "and", "young", "people", "summary"],
    ["what", "ofsted", "said", "about", "us"],
    ["summary", "for", "children"], ["version", "for", "children"], ["for", "children", "and", "young", "people"],
    ["short", "version"], ["young", "person", "version"], ["easy", "read"],
  ]
  private static let paper: [[String]] = [
    ["report", "author"], ["agenda", "item"], ["key", "decision"], ["background", "papers"], ["executive", "summary"],
    ["purpose", "of", "the", "report"], ["purpose", "of", "report"], ["financial", "implications"],
    ["meeting", "date"],
    ["date", "of", "meeting"], ["wards", "affected"], ["report", "of", "the"], ["recommendations"],
    ["legal", "implications"], ["portfolio", "holder"], ["minutes", "of"], ["apologies"], ["report", "to"],
    ["overview", "and", "scrutiny", "committee"], ["report", "title"], ["resolved", "that"],
  ]
  private static let council: [[String]] = [
    ["notes", "to", "editors"], ["note", "to", "editors"], ["was", "this", "page", "helpful"], ["council", "news"],
    ["asked", "us", "to"], ["media", "release"], ["media", "enquiries"], ["news", "release"], ["news", "room"],
    ["council", "newsroom"],
    ["news", "from", "the", "council"], ["pay", "report", "apply"], ["report", "it"], ["pay", "it"],
  ]

  private static func first(_ phrases: [[String]], in article: Article, blocks: Range<Int>) -> Range<Int>? {
    for block in article.blocks[blocks] {
      for phrase in phrases {
        if let place = article.text.firstMatch(of: phrase, in: block.tokens) { return place }
      }
    }
    return nil
  }

  /// Of a council's own site: what its menu and its press office print, or a first line that is a council's name.
  private static func councilWords(in article: Article) -> Range<Int>? {
    for block in article.blocks where block.part != .body || block.tokens.count <= 12 {
      for phrase in council {
        if let place = article.text.firstMatch(of: phrase, in: block.tokens) { return place }
      }
    }
    return first(
      [["asked", "us", "to"], ["our", "children", "services"]], in: article, blocks: article.blocks.indices)
  }

  /// A title among the first lines that says for whom the text was written.
  private static func summaryWords(in article: Article) -> Range<Int>? {
    for block in article.blocks.prefix(12)
    where block.tokens.count <= 16 && !block.tokens.contains(where: { article.has($0, [.role, .speech]) }) {
      for phrase in summary {
        if let place = article.text.firstMatch(of: phrase, in: block.tokens) { return place }
      }
    }
    return nil
  }

  /// A salutation and a farewell; either alone is quoted in articles.
  private static func letterWords(in article: Article) -> Range<Int>? {
    let dear = article.blocks.first { block in
      article.word(block.tokens.lowerBound) == "dear" && block.tokens.count <= 10
    }
    guard let dear else { return nil }
    let isClosed = article.blocks.contains { block in
      block.tokens.count <= 8
        && block.tokens.contains {
          ["yours", "regards", "wishes", "sincerely", "faithfully", "thanks"].contains(article.word($0))
        }
    }
    let isAddressed = article.blocks.prefix(12).contains { block in
      ["from", "to", "sent", "date", "tel"].contains(article.word(block.tokens.lowerBound))
        && article.breaks(block.tokens.lowerBound + 1, at: .colon)
    }
    return isClosed || isAddressed ? dear.tokens : nil
  }

  /// Three of the headings that every committee's template has.
  private static func paperWords(in article: Article) -> Range<Int>? {
    var found: [Range<Int>] = []
    for phrase in paper {
      for block in article.blocks where block.tokens.count <= 30 {
        guard let place = article.text.firstMatch(of: phrase, in: block.tokens),
          place.lowerBound - block.tokens.lowerBound <= 3
        else { continue }
        found.append(place)
        break
      }
    }
    if found.count >= 3 { return found.first }
    // Minutes have their own: who was there and what was resolved.
    let head = 0..<min(article.blocks.count, 8)
    let title = first(
      [["minutes", "of", "the"], ["notes", "of", "the", "meeting"], ["minutes"]], in: article, blocks: head)
    let isMeeting =
      first(
        [["present"], ["apologies"], ["resolved"], ["in", "attendance"]], in: article, blocks: article.blocks.indices)
      != nil
    return isMeeting ? title : nil
  }
}
