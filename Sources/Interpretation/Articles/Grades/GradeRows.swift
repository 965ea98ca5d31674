internal import Model

/// Grades in tables and lists: "Overall effectiveness – requires improvement", "Good for the impact of leaders ...".
struct GradeRows {
  let article: Article

  /// The claims of a block that is no sentence, line by line. `label` begins the block above when that may be one.
  func claims(in block: Block, from label: Int?, except scale: GradeScale) -> [GradeClaim] {
    var claims: [GradeClaim] = []
    var start = block.tokens.lowerBound
    var above = label
    // Until 2012 safeguarding and care had an overall effectiveness each, below headings of their own.
    var heading = label.flatMap { onlyArea(in: span($0, block.tokens.lowerBound)) }
    for index in span(block.tokens.lowerBound + 1, block.tokens.upperBound + 1)
    where index == block.tokens.upperBound || article.breaks(index, at: .line) {
      let line = span(start, index)
      guard !scale.contains(line) else {
        above = nil
        start = index
        continue
      }
      var found = row(line, from: start)
      // A label that began a line above goes on in lower case; a grade alone belongs to the label above.
      if found.isEmpty, let above, !article.isCapitalised(start) || isGrade(line) {
        found = row(line, from: above)
      }
      if let area = heading, found.count == 1, found[0].area == nil,
        line.contains(where: { article.word($0) == "effectiveness" })
      {
        found[0] = found[0].also(area, found[0].evidence).strong()
        found[0].how = "table"
      }
      if found.isEmpty { found = past(line) }
      if found.isEmpty { heading = onlyArea(in: line) ?? heading }
      let isLabel = found.isEmpty && GradeMention.all(in: line, of: article).isEmpty
      if isLabel { above = above != nil && !article.isCapitalised(start) ? above : start } else { above = nil }
      claims += found
      start = index
    }
    // Among rows of areas one of the services is the whole.
    if Set(claims.compactMap(\.area)).count >= 2, !claims.contains(where: { $0.area == nil }) {
      claims += article.lines(of: block).compactMap(wholeRow)
    }
    return claims
  }

  /// The one area that a heading names.
  private func onlyArea(in line: Range<Int>) -> Area? {
    guard line.count <= 8, GradeMention.all(in: line, of: article).isEmpty else { return nil }
    let named = Area.named(in: line, of: article)
    return named.count == 1 ? named.first?.area : nil
  }

  private func isGrade(_ line: Range<Int>) -> Bool {
    GradeMention.all(in: line, of: article).first?.tokens == line
  }

  /// "overall effectiveness requires improvement; leadership good; ...", "leadership (good), help and protection (good)":
  /// a sentence that is a list of rows.
  func list(in sentence: Range<Int>) -> [GradeClaim] {
    var claims: [GradeClaim] = []
    var start = sentence.lowerBound
    var isList = true
    // "overall, good; leadership, outstanding; ...": what semicolons part has commas of its own.
    let isParted = sentence.count { article.breaks($0, at: .semicolon) } >= 2
    for index in span(sentence.lowerBound + 1, sentence.upperBound + 1) {
      guard
        index == sentence.upperBound
          || article.breaks(index, at: isParted ? [.semicolon, .colon] : [.semicolon, .comma, .colon])
      else { continue }
      let piece = span(start, index)
      let mentions = GradeMention.all(in: piece, of: article)
      let named = Area.named(in: piece, of: article)
      if mentions.count == 1, let mention = mentions.first, mention.tokens.upperBound == index,
        mention.tokens.lowerBound > start,
        piece.allSatisfy({ place in
          article.has(place, [.glue, .area, .grade]) || isOverall(place) || mention.tokens.contains(place)
            || named.contains { $0.tokens.contains(place) }
        })
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
    // "How good are the services that keep you safe? | GOOD": the last stands in a column of its own, as no other does.
    guard let mention = mentions.last,
      mentions.count == 1
        || mention.tokens.upperBound == line.upperBound
          && mentions.dropLast().allSatisfy({ article.follows($0.tokens.upperBound, over: .space) })
    else { return [] }
    var label: Range<Int>
    if mention.tokens.upperBound == line.upperBound {
      label = span(begin, mention.tokens.lowerBound)
      guard !label.isEmpty, isListed || parts(mention.tokens.lowerBound) else { return [] }
    } else if mention.tokens.lowerBound == line.lowerBound {
      label = span(mention.tokens.upperBound, line.upperBound)
      guard parts(label.lowerBound) || ["for", "in"].contains(article.word(label.lowerBound)) else { return [] }
      // "Good. A report spoke of children who were happy": a sentence of its own.
      if article.breaks(label.lowerBound, at: .fullStop),
        label.contains(where: { article.has($0, [.copula, .auxiliary, .inspectorate]) })
      {
        return []
      }
    } else {
      return []
    }
    guard !label.contains(where: { article.has($0, .stranger) }) else { return [] }
    var targets = Area.named(in: label, of: article).map { Optional($0.area) }
    if label.contains(where: { isWhole($0) }) {
      guard targets.isEmpty else { return [] }
      targets = [nil]
    }
    // A label names its area and little else.
    guard !targets.isEmpty, targets.count <= 2, label.count <= 24 else { return [] }
    return targets.map {
      GradeClaim(
        grade: mention.grade, area: $0, time: .present, isStrong: true,
        evidence: span(
          min(label.lowerBound, mention.tokens.lowerBound), max(label.upperBound, mention.tokens.upperBound)),
        how: "table")
    }
  }

  /// "Children's services in Kent | Good".
  private func wholeRow(_ line: Range<Int>) -> GradeClaim? {
    let mentions = GradeMention.all(in: line, of: article)
    guard line.count <= 16, mentions.count == 1, let mention = mentions.first,
      mention.tokens.upperBound == line.upperBound, parts(mention.tokens.lowerBound)
    else { return nil }
    let label = span(line.lowerBound, mention.tokens.lowerBound)
    let isService =
      article.has(label.lowerBound, .child) && article.word(label.lowerBound + 1) == "services"
      || article.word(label.lowerBound) == "services" && article.word(label.lowerBound + 1) == "for"
        && article.has(label.lowerBound + 2, .child)
    guard isService, label.count >= 2,
      label.dropFirst(2).allSatisfy({
        article.isCapitalised($0) || article.has($0, .glue) || ["are", "is", "of"].contains(article.word($0))
      })
    else { return nil }
    return GradeClaim(
      grade: mention.grade, area: nil, time: .present, isStrong: true, evidence: line, how: "table")
  }

  /// "Overall effectiveness", "All of it together".
  private func isWhole(_ index: Int) -> Bool {
    ["overall", "altogether", "everything"].contains(article.word(index))
      || article.word(index) == "together" && ["it", "that", "everything"].contains(article.word(index - 1))
  }

  private func parts(_ index: Int) -> Bool {
    article.text.separatesColumns(index)
      || article.breaks(index, at: [.dash, .colon, .tab, .bar, .openBracket, .fullStop, .mark, .line, .paragraph])
  }
}
