internal import Model

/// Grades in tables and lists: "Overall effectiveness – requires improvement", "Good for the impact of leaders ...".
struct GradeRows {
  let article: Article

  /// The claims of a block that is no sentence, line by line.
  func claims(in block: Block, from label: Int?) -> [GradeClaim] {
    var claims: [GradeClaim] = []
    var start = block.tokens.lowerBound
    var open = label
    for index in block.tokens.lowerBound + 1..<block.tokens.upperBound + 1
    where index == block.tokens.upperBound || article.breaks(index, at: .line) {
      let line = start..<index
      var found = row(line, from: start)
      if found.isEmpty, let open { found = below(open..<start, line) }
      // A label that began a line above goes on in lower case.
      if found.isEmpty, let open, !article.tokens[start].isCapitalised { found = row(line, from: open) }
      if found.isEmpty, GradeMention.all(in: line, of: article).isEmpty { open = open ?? start } else { open = nil }
      claims += found
      start = index
    }
    return claims
  }

  /// A cell below its label, where a table was flattened: a line that is a grade and nothing else, under one that is an
  /// area and nothing else.
  private func below(_ label: Range<Int>, _ line: Range<Int>) -> [GradeClaim] {
    guard let mention = GradeMention.all(in: line, of: article).first, mention.tokens == line, label.count <= 16,
      !label.contains(where: { article.has($0, [.copula, .auxiliary, .rating, .speech, .stranger, .pronoun]) })
    else { return [] }
    let areas = Area.named(in: label, of: article)
    let isWhole = areas.isEmpty && label.contains { article.word($0) == "overall" }
    guard isWhole || (1...2).contains(areas.count) else { return [] }
    let targets: [Area?] = isWhole ? [nil] : areas.map { $0.area }
    return targets.map {
      GradeClaim(
        grade: mention.grade, area: $0, time: .present, isStrong: true, evidence: label.lowerBound..<line.upperBound,
        how: "table")
    }
  }

  /// "overall effectiveness requires improvement; leadership good; ...", "leadership (good), help and protection (good)":
  /// a sentence that is a list of rows.
  func list(in sentence: Range<Int>) -> [GradeClaim] {
    var claims: [GradeClaim] = []
    var start = sentence.lowerBound
    var isList = true
    for index in span(sentence.lowerBound + 1, sentence.upperBound + 1) {
      guard index == sentence.upperBound || article.breaks(index, at: [.semicolon, .comma, .colon]) else { continue }
      let piece = start..<index
      let mentions = GradeMention.all(in: piece, of: article)
      if mentions.count == 1, let mention = mentions.first, mention.tokens.upperBound == index,
        mention.tokens.lowerBound > start,
        piece.allSatisfy({ article.has($0, [.glue, .area, .grade]) || isOverall($0) || mention.tokens.contains($0) })
      {
        claims += row(piece, from: start, isListed: true)
      } else if !mentions.isEmpty {
        isList = false
      }
      start = index
    }
    return isList && claims.count >= 3 ? claims : []
  }

  private func isOverall(_ index: Int) -> Bool {
    ["overall", "effectiveness", "looked", "after"].contains(article.word(index))
  }

  /// A row; its label may have begun a line or block above.
  func row(_ line: Range<Int>, from begin: Int, isListed: Bool = false) -> [GradeClaim] {
    guard line.count <= 40, line.upperBound - begin <= 60 else { return [] }
    let mentions = GradeMention.all(in: line, of: article)
    guard mentions.count == 1, let mention = mentions.first else { return [] }
    var label: Range<Int>
    if mention.tokens.upperBound == line.upperBound {
      label = begin..<mention.tokens.lowerBound
      guard !label.isEmpty, isListed || parts(mention.tokens.lowerBound) else { return [] }
    } else if mention.tokens.lowerBound == line.lowerBound {
      label = mention.tokens.upperBound..<line.upperBound
      guard parts(label.lowerBound) || ["for", "in"].contains(article.word(label.lowerBound)) else { return [] }
    } else {
      return []
    }
    guard !label.contains(where: { article.has($0, .stranger) }) else { return [] }
    var targets = Area.named(in: label, of: article).map { Optional($0.area) }
    if label.contains(where: { article.word($0) == "overall" }) {
      guard targets.isEmpty else { return [] }
      targets = [nil]
    }
    // A label names its area and little else.
    guard !targets.isEmpty, targets.count <= 2, label.count <= 24 else { return [] }
    return targets.map {
      GradeClaim(
        grade: mention.grade, area: $0, time: .present, isStrong: true,
        evidence: min(label.lowerBound, mention.tokens.lowerBound)..<max(label.upperBound, mention.tokens.upperBound),
        how: "table")
    }
  }

  private func parts(_ index: Int) -> Bool {
    article.text.separatesColumns(index)
      || article.breaks(index, at: [.dash, .colon, .tab, .bar, .openBracket, .fullStop, .mark])
  }
}
