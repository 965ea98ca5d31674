/// Councils' own sites, told by the name at the head or the foot of the page.
extension KindReader {
  private static let menu: Set<String> = [
    "home", "news", "newsroom", "search", "menu", "account", "services", "contact", "accessibility", "a-z", "a",
  ]

  /// A council's name alone on one of the first lines and a menu below: the head of its own site. Papers and letters have
  /// their name there, too, and were told before.
  func siteWords() -> Range<Int>? {
    for (index, block) in article.blocks.prefix(3).enumerated() {
      for line in article.lines(of: block) {
        let isFirst = index == 0 || article.blocks[..<index].allSatisfy { isNotice($0.tokens) }
        if isFirst, isCouncil(line) {
          let below =
            [span(line.upperBound, block.tokens.upperBound)]
            + article.blocks.dropFirst(index + 1).prefix(2).map(\.tokens)
          if below.contains(where: { isMenu($0) || isNewsroom($0) }) { return line }
        }
        if let name = cellWords(line) ?? newsWords(line) ?? newsroomWords(line) { return name }
        if !isNotice(line) { break }
      }
    }
    return nil
  }

  /// "© Bury Council 2024", "You get this because you signed up for news from Bury Council": whose page it is.
  func ownerWords() -> Range<Int>? {
    for block in article.blocks where block.part != .body && block.tokens.count <= 40 {
      if let name = newsWords(block.tokens) { return name }
      for index in block.tokens
      where index > 0 && article.text.scalars(behind: index - 1, count: 8).contains("\u{A9}") {
        let start = article.year(index) == nil ? index : index + 1
        if let name = council(at: start, before: block.tokens.upperBound) { return name }
      }
    }
    return nil
  }

  /// "Bury Council", "London Borough of Bexley": whose site it is by its own account.
  var isOfCouncilsSite: Bool {
    guard let site else { return false }
    let name = site.lowercased().split(separator: " ")
    return (2...6).contains(name.count)
      && (name.last == "council" || name.prefix(3) == ["london", "borough", "of"]
        || name.prefix(3) == ["royal", "borough", "of"])
  }

  /// "Skip to main content" and "This site uses cookies" stand above the name.
  private func isNotice(_ line: Range<Int>) -> Bool {
    article.word(line.lowerBound) == "skip" || line.contains { ["cookie", "cookies"].contains(article.word($0)) }
  }

  private func isCouncil(_ line: Range<Int>) -> Bool {
    guard (2...7).contains(line.count),
      article.word(line.upperBound - 1) == "council"
        || line.count > 2
          && ["borough", "city", "county"].contains(where: { kind in line.contains { article.word($0) == kind } })
          && line.contains(where: { article.word($0) == "of" })
    else { return false }
    return line.allSatisfy {
      article.isCapitalised($0) || ["of", "and", "the", "on", "upon", "with", "in", "le"].contains(article.word($0))
    }
  }

  /// The name that begins at a word and ends with "Council".
  private func council(at start: Int, before limit: Int) -> Range<Int>? {
    for end in span(start + 1, min(limit, start + 7)) where article.word(end) == "council" {
      let name = span(start, end + 1)
      return isCouncil(name) && !name.dropFirst().contains { article.breaks($0, at: [.comma, .fullStop, .bar]) }
        ? name : nil
    }
    return nil
  }

  /// "Home | News | Bury Council": a name among the links.
  private func cellWords(_ line: Range<Int>) -> Range<Int>? {
    guard line.count <= 16 else { return nil }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.dropFirst() where article.text.separatesColumns(index) || article.breaks(index, at: .bar) {
      cells.append(span(start, index))
      start = index
    }
    cells.append(span(start, line.upperBound))
    guard cells.count > 1, let name = cells.first(where: isCouncil) else { return nil }
    return cells.contains { cell in
      cell != name && cell.count <= 4
        && cell.contains { ["home", "news", "newsroom"].contains(article.word($0)) }
    } ? name : nil
  }

  /// "The latest news from Bury Council".
  private func newsWords(_ line: Range<Int>) -> Range<Int>? {
    guard let from = article.text.firstMatch(of: ["news", "from"], in: line) else { return nil }
    return council(at: from.upperBound, before: line.upperBound)
  }

  /// "Solihull Newsroom", "Solihull Council Newsroom" alone in a line: papers have a newsroom and don't call themselves so.
  private func newsroomWords(_ line: Range<Int>) -> Range<Int>? {
    guard (2...5).contains(line.count), article.word(line.upperBound - 1) == "newsroom",
      line.allSatisfy({ article.isCapitalised($0) || ["of", "and", "upon", "on"].contains(article.word($0)) }),
      !line.contains(where: { index in
        index > line.lowerBound && article.breaks(index, at: [.bar, .comma, .dash, .slash])
          || ["home", "news", "the", "our"].contains(article.word(index))
      })
    else { return nil }
    return line
  }

  private func isMenu(_ line: Range<Int>) -> Bool {
    line.count <= 20 && line.contains { KindReader.menu.contains(article.word($0)) }
      && line.dropFirst().contains {
        article.breaks($0, at: [.bar, .mark, .slash, .tab, .dash]) || article.text.separatesColumns($0)
      }
  }

  /// "News", "Latest news", "News and stories", "Press release" above the title.
  private func isNewsroom(_ line: Range<Int>) -> Bool {
    (1...4).contains(line.count)
      && (["news", "newsroom"].contains(article.word(line.lowerBound))
        || line.count <= 2 && ["news", "newsroom"].contains(article.word(line.upperBound - 1))
        || article.text.firstMatch(of: ["press", "release"], in: line) != nil)
  }
}
