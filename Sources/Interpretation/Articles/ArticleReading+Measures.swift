/// Which of a text's figures are the inspected service's.
extension ArticleReading {
  func measures() -> [Measure] {
    let body = serviceBody
    // A table looks like a page's navigation.
    let tables = article.blocks.drop { $0.part != .body }.map(\.tokens)
    let measures = MeasureReader(article).measures(in: body.map(\.tokens), tables: tables)
    let others = others
    let isOfPlans = !isRelevant && isAboutPlans
    return measures.filter { measure in
      let told = [measure.evidence.lowerBound, measure.to.tokens.lowerBound].map(sentence)
      let sentences = told + told.compactMap(named)
      // A council does more than look after children: without an inspection the words must name them.
      return
        (isRelevant
        || sentences.contains { sentence in
          namesCare(sentence) || isServiceMatter && namesService(sentence)
            || isOfPlans
              && (measure.to.isPercent || !measure.to.isDuration && sentence.contains { article.has($0, .child) })
              && sentence.contains { ["plan", "plans", "ehcp", "ehcps"].contains(article.word($0)) }
        } || paragraphs(of: measure, among: body).contains(where: namesCare))
        && !told.contains { sentence in
          span(sentence.lowerBound, min(sentence.upperBound, sentence.lowerBound + 3)).contains(where: others.contains)
        }
    }
  }

  /// What the body tells; of minutes the items about the service alone.
  var serviceBody: [Block] {
    // A heading of minutes may look like a page's too.
    let isOfMeeting =
      kind.isMinutes || kind.kind == .committeePaper && article.tokens.contains { $0.word == "resolved" }
    let blocks = isOfMeeting ? MinutesItems(article: article).ofService(article.blocks) : article.blocks
    return blocks.filter { $0.part == .body }
  }

  /// "There were 541 children in care. The average cost was £5,800, and 49 of the council's children were in such homes": a
  /// paragraph names them once.
  private func paragraphs(of measure: Measure, among body: [Block]) -> [Range<Int>] {
    body.lazy.map(\.tokens).filter {
      $0.contains(measure.to.tokens.lowerBound) && $0.count <= Article.longestSentence
    }
  }

  /// Where councils begin that the piece is not about: "Warwickshire has 890 children in care", "In Solihull the rate is 9
  /// per cent". None in a piece about several.
  private var others: Set<Int> {
    guard let main = topic.main, topic.sections.isEmpty, !topic.isShared, inspections.count <= 1 else { return [] }
    let ours = Set(inspections.map(\.authority) + [main])
    return Set(topic.places.lazy.filter { !ours.contains($0.name) }.map(\.tokens.lowerBound))
  }

  /// The sentence around a word, as far as one may go.
  private func sentence(around index: Int) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > 0, index - start < Article.longestSentence, !article.text.beginsSentence(start) { start -= 1 }
    while end < article.tokens.count, end - index < Article.longestSentence, !article.text.beginsSentence(end) {
      end += 1
    }
    return span(start, end)
  }

  /// "Of these, 33 live in homes": the sentence before names whom.
  private func named(before sentence: Range<Int>) -> Range<Int>? {
    guard article.word(sentence.lowerBound) == "of", sentence.lowerBound > 0,
      ["these", "those", "them"].contains(article.word(sentence.lowerBound + 1))
    else { return nil }
    return self.sentence(around: sentence.lowerBound - 1)
  }

  /// Only a council has children in its care, and social workers for them.
  private func namesCare(_ tokens: Range<Int>) -> Bool {
    let phrases: [[String]] = [
      ["children", "in", "care"], ["looked", "after", "children"], ["cared", "for", "children"], ["care", "leavers"],
      ["children", "social", "workers"], ["child", "protection"], ["foster", "carers"],
      ["children", "in", "its", "care"],
      ["agency", "social", "workers"], ["children", "looked", "after"], ["social", "work", "posts"],
      ["fostering", "households"], ["foster", "households"], ["foster", "families"],
      ["in", "the", "care", "of"], ["to", "foster"],
    ]
    return tokens.contains { index in phrases.contains { article.text.matches($0, at: index) } }
  }

  /// "Only 38 per cent of education, health and care plans were issued on time": an area's council writes them for its
  /// children. Named in full once, they are plans.
  private var isAboutPlans: Bool {
    article.told.contains { block in
      block.tokens.contains { index in
        article.text.matches(["education", "health", "and", "care"], at: index) || article.word(index).hasPrefix("ehc")
      }
    }
  }

  private func namesService(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      // "61 people": any council's.
      article.has(index, .child)
        || MeasureReader.counted.contains(article.word(index)) && article.word(index) != "people"
    }
  }
}
