/// Tells who speaks in each quotation: the subject of the verb of saying beside it, whoever spoke in the paragraph before
/// when it simply goes on, whoever an indirect report just named.
struct Speakers {
  private let article: Article
  private let subjects: Subjects
  private var speakers: [Speaker?] = []

  static func find(in article: Article, _ people: People) -> [Speaker?] {
    var speakers = Speakers(article: article, people: people)
    for index in article.quotations.indices { speakers.speakers.append(speakers.speaker(index)) }
    return speakers.speakers
  }

  private init(article: Article, people: People) {
    self.article = article
    subjects = Subjects(article: article, people: people)
  }

  private func speaker(_ index: Int) -> Speaker? {
    let quotation = article.quotations[index]
    let block = article.blocks[quotation.block].tokens
    let previous = index > 0 ? speakers[index - 1] : nil
    let left = lead(of: quotation, in: block)
    let right = trail(of: quotation)
    if let speaker = signed(quotation) { return speaker }
    // ("Failed again", 12 May): a title.
    if article.breaks(quotation.tokens.lowerBound, at: .openBracket), quotation.isShort { return nil }
    if left.isEmpty, let speaker = subjects.reporter(behind: right, previous) { return speaker }
    if let speaker = subjects.reporter(before: left, previous) { return speaker }
    if let speaker = subjects.reporter(behind: right, previous) { return speaker }
    // "..., paid tribute to ‘patient people’": who else could say it.
    if let person = subjects.person(in: left) { return person }
    if quotation.isShort || quotation.isSingle, !left.isEmpty || !right.isEmpty {
      if subjects.isUnnamed(left) { return nil }
      return subjects.inspectorate(in: left) ?? subjects.inspectorate(in: right)
    }
    if left.isEmpty, right.isEmpty, let speaker = signedBelow(quotation) { return speaker }
    if index > 0, article.quotations[index - 1].block == quotation.block { return previous }
    // The sentence before in the paragraph, then the paragraph before.
    if left.lowerBound > block.lowerBound {
      var start = left.lowerBound - 1
      while start > block.lowerBound, left.lowerBound - start < Article.longestSentence,
        !article.text.beginsSentence(start)
      {
        start -= 1
      }
      let before = span(start, left.lowerBound)
      if let speaker = subjects.reporter(before: before, previous) { return speaker }
    }
    guard quotation.tokens.lowerBound == block.lowerBound else { return subjects.inspectorate(in: left) }
    return carried(to: quotation, index)
  }

  /// “... and I'm still here.” - Jo Wend, team manager
  private func signed(_ quotation: Quotation) -> Speaker? {
    let next = quotation.tokens.upperBound
    guard article.breaks(next, at: .dash) else { return nil }
    return subjects.people.at[next].map { .person($0) }
  }

  /// "Jo Wend, Director of Children's Services" in a line of its own below what she says.
  private func signedBelow(_ quotation: Quotation) -> Speaker? {
    guard let block = article.blocks.first(where: { $0.tokens.lowerBound == quotation.tokens.upperBound }),
      !block.isSentence, block.tokens.count <= 16, !article.text.endsWithColon(block.tokens),
      quotation.tokens.count >= 8,
      let person = subjects.people.at[block.tokens.lowerBound], subjects.people.found[person].role != nil,
      !block.tokens.contains(where: { article.has($0, [.speech, .byline]) })
    else { return nil }
    return .person(person)
  }

  /// "Jo Wend, executive member for children:" above what she said.
  private func announced(by block: Range<Int>) -> Speaker? {
    guard article.text.endsWithColon(block), block.count <= 25,
      !block.contains(where: { article.has($0, .speech) || article.quotationAt[$0] >= 0 })
    else { return nil }
    return block.prefix(2).lazy.compactMap { subjects.people.at[$0] }.first.map { .person($0) }
  }

  /// What stands before a quotation in its sentence.
  private func lead(of quotation: Quotation, in block: Range<Int>) -> Range<Int> {
    let end = quotation.tokens.lowerBound
    var start = end
    if article.text.beginsSentence(start), !article.breaks(start, at: .colon) { return span(start, end) }
    repeat {
      start -= 1
    } while start > block.lowerBound && end - start < Article.longestSentence && !article.text.beginsSentence(start)
    return span(max(start, block.lowerBound), end)
  }

  /// What stands behind it in its sentence, up to the next quotation; empty when a full stop ended it inside the marks.
  private func trail(of quotation: Quotation) -> Range<Int> {
    let start = quotation.tokens.upperBound
    guard start < article.tokens.count, !article.breaks(start, at: .block) else { return start..<start }
    var end = start
    while end < article.tokens.count, end - start < 24, article.quotationAt[end] < 0,
      end == start || !article.text.beginsSentence(end)
    {
      end += 1
    }
    // After a stop inside the marks a capital begins another sentence, unless it is a name with its verb.
    if article.breaks(start, at: .fullStop), article.isCapitalised(start),
      !span(start, min(end, start + 4)).contains(where: { article.has($0, .speech) })
    {
      return start..<start
    }
    return span(start, end)
  }

  /// Who spoke or was reported in the paragraph before.
  private func carried(to quotation: Quotation, _ index: Int) -> Speaker? {
    var block = quotation.block - 1
    while block >= 0, article.blocks[block].part != .body { block -= 1 }
    guard block >= 0 else { return nil }
    let before = article.blocks[block]
    if let speaker = announced(by: before.tokens) { return speaker }
    if index > 0, article.quotations[index - 1].tokens.upperBound > before.tokens.lowerBound {
      let rest = span(article.quotations[index - 1].tokens.upperBound, before.tokens.upperBound)
      // What the paragraph before adds behind its quotation may introduce somebody else.
      if article.text.endsWithColon(before.tokens),
        let speaker = subjects.reporter(before: rest, speakers[index - 1])
      {
        return speaker
      }
      return speakers[index - 1]
    }
    // "A few sentences of the report gave me pleasure:"
    if article.text.endsWithColon(before.tokens), before.tokens.count <= Article.longestSentence,
      !before.tokens.contains(where: { article.has($0, .speech) || subjects.people.at[$0] != nil }),
      let speaker = subjects.inspectorate(in: before.tokens)
    {
      return speaker
    }
    for sentence in article.text.sentences(in: before.tokens).reversed() where sentence.count <= Article.longestSentence
    {
      if let speaker = subjects.reporter(before: sentence, nil) { return speaker }
    }
    return nil
  }
}
