/// What a page's head calls the paper or the site: "WILTSHIRE NOW", "English Riviera Live | Devon's home for news". A council
/// in such a name is the area that the paper is sold in and not whom it reports on.
struct Masthead {
  private let article: Article
  /// The head's lines before the title, each cell of them one range.
  private let cells: [Range<Int>]

  init(_ article: Article) {
    self.article = article
    // Only a head that goes on, as with a title, has something above it.
    let head = article.blocks.prefix(Masthead.depth).filter { $0.part == .head }
    let hasMore = article.blocks.dropFirst().contains { $0.part == .head && $0.tokens.count >= 4 }
    cells = hasMore ? head.flatMap { article.lines(of: $0) }.flatMap { Masthead.cells(of: $0, in: article) } : []
  }

  /// How many blocks may stand above the title.
  private static let depth = 2
  /// A title is longer as a rule.
  private static let longest = 12

  /// The mentions of councils that are no part of a name or motto of the paper's, there or where it is named again.
  func without(_ mentions: [AuthorityMention]) -> [AuthorityMention] {
    guard !cells.isEmpty else { return mentions }
    let named = mentions.filter { $0.form != .council && $0.form != .trust && isInName($0) }
    let titles = Set(named.map { article.word($0.tokens.lowerBound) + " " + article.word($0.tokens.upperBound) })
    return mentions.filter { mention in
      guard mention.form != .council, mention.form != .trust else { return true }
      let next = mention.tokens.upperBound
      let isNamedAgain =
        titles.contains(article.word(mention.tokens.lowerBound) + " " + article.word(next))
        && article.isCapitalised(next) && article.follows(next, over: .space) && !article.isPossessive(next - 1)
      return !named.contains(mention) && !isInMotto(mention) && !isNamedAgain
    }
  }

  /// "WILTSHIRE NOW": names alone, the council's first.
  private func isInName(_ mention: AuthorityMention) -> Bool {
    guard let cell = cells.first(where: { $0.lowerBound == mention.tokens.lowerBound }),
      (1...3).contains(cell.upperBound - mention.tokens.upperBound),
      !article.isPossessive(mention.tokens.upperBound - 1)
    else { return false }
    return cell.allSatisfy { article.isCapitalised($0) } && !isOfMatter(cell)
  }

  private static let matter: WordClass = [
    .child, .grade, .rating, .inspection, .inspectorate, .gradeNoun, .change, .copula, .service, .stranger,
  ]

  private static let mottoes: Set<String> = [
    "news", "serving", "covering", "voice", "home", "channel", "newspaper", "paper", "proud", "stories",
  ]

  /// "Devon's home for news", "Serving Bolton since 1867", "The local channel for Walsall and Lichfield".
  private func isInMotto(_ mention: AuthorityMention) -> Bool {
    guard let cell = cells.first(where: { $0.contains(mention.tokens.lowerBound) }), cell.count <= Masthead.longest,
      cell.count > mention.tokens.count
    else { return false }
    return cell.contains { Masthead.mottoes.contains(article.word($0)) } && !isOfMatter(cell)
  }

  /// Whether a line speaks of what papers report, and is a title.
  private func isOfMatter(_ cell: Range<Int>) -> Bool {
    cell.contains { index in
      article.has(index, Masthead.matter)
        || ["council", "social", "care", "safeguarding", "committee", "cabinet", "board", "family", "partnership"]
          .contains(article.word(index))
    }
  }

  private static func cells(of line: Range<Int>, in article: Article) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.dropFirst()
    where article.text.separatesColumns(index) || article.breaks(index, at: [.bar, .dash, .colon]) {
      cells.append(span(start, index))
      start = index
    }
    return cells + [span(start, line.upperBound)]
  }
}
