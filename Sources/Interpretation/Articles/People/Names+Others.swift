/// Whose name stands there and is no person's of the piece: who wrote it, who took its picture, a body.
extension Names {
  /// "Posted on 2nd December by Ruth Ferens".
  func isWriter(_ run: Range<Int>) -> Bool {
    // "MP's Column: Ruth Ferens".
    if article.breaks(run.lowerBound, at: .colon), article.word(run.lowerBound - 1) == "column" { return true }
    guard article.word(run.lowerBound - 1) == "by" else { return false }
    return span(max(0, run.lowerBound - 8), run.lowerBound).contains {
      ["posted", "written", "published"].contains(article.word($0))
    }
  }

  /// "Next week: Labour's Ruth Ferens writes": whom another piece is by.
  func isAnnounced(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let first = block.lowerBound
    return article.word(first) == "next" && ["week", "month", "time", "issue"].contains(article.word(first + 1))
      && article.breaks(first + 2, at: .colon) && run.lowerBound - first <= 8
  }

  /// "By Hannah Whitlock, Local Democracy Reporter", "Lorna Bright" above "Local Democracy Reporter".
  func isByline(_ block: Block, next: Block?) -> Bool {
    guard block.tokens.count <= 20 else { return false }
    let first = article.word(block.tokens.lowerBound)
    if first == "by" || first == "posted" { return true }
    if block.tokens.contains(where: { article.has($0, .byline) }), !block.isSentence { return true }
    if let next, block.part == .head, block.tokens.count <= 3, next.tokens.count <= 6,
      next.tokens.contains(where: { article.has($0, .byline) })
    {
      return true
    }
    return false
  }

  /// "Ruth Ferens, policy officer" above "Reading time: 5 minutes", a date between at most.
  func isTimed(_ block: Int) -> Bool {
    let lines = article.blocks[block...].prefix(3).map(\.tokens)
    guard let first = lines.first, first.count <= 20 else { return false }
    return ([first] + lines.dropFirst().prefix { $0.count <= 8 }).contains { line in
      line.contains { index in
        article.text.matches(["reading", "time"], at: index)
          || article.word(index) == "read" && article.word(index - 1).hasPrefix("min")
      }
    }
  }

  func isCaption(_ block: Block) -> Bool {
    block.tokens.contains {
      ["picture", "pictures", "photo", "photograph", "image", "caption"].contains(article.word($0))
    }
  }

  /// "The children's charity Harbour Lights"; not "Director of the company Jane Smith".
  func isNameOfBody(_ run: Range<Int>) -> Bool {
    if article.word(run.lowerBound - 1) == "for",
      ["centre", "institute", "campaign", "foundation", "society", "office"].contains(article.word(run.lowerBound - 2))
    {
      return true
    }
    // "(Lab, Harrow Hill)": a ward.
    if article.breaks(run.lowerBound, at: .comma), article.breaks(run.upperBound, at: .closeBracket),
      ["lab", "con", "ld", "dem", "dems", "green", "ind", "labour", "conservative", "independent"].contains(
        article.word(run.lowerBound - 1))
    {
      return true
    }
    // "the campaign group SEND Justice Rutland"
    if article.isCapitalised(run.lowerBound - 1), article.has(run.lowerBound - 1, .notName),
      !article.has(run.lowerBound - 1, [.title, .role]), article.follows(run.lowerBound, over: .space),
      article.follows(run.lowerBound - 1, over: .space),
      ["group", "charity", "company", "campaign", "organisation"].contains(article.word(run.lowerBound - 2))
    {
      return true
    }
    return article.follows(run.lowerBound, over: [.space, .line])
      && (!article.has(run.lowerBound - 4, .role) || isExplained(by: run.lowerBound - 4))
      && ["charity", "company", "firm", "organisation", "consultancy", "provider", "agency", "programme", "project"]
        .contains(article.word(run.lowerBound - 1))
  }

  /// Whether an office stands behind a name: "Delphine Osei, chief executive of the charity ...".
  private func isExplained(by office: Int) -> Bool {
    var start = office
    while article.has(start - 1, .role), !article.breaks(start, at: .comma) { start -= 1 }
    return article.breaks(start, at: .comma) && article.isCapitalised(start - 1)
  }
}
