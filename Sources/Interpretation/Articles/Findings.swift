/// What inspectors or the article say is well and what they say needs work, sentence by sentence, with the themes of
/// each. What anybody else is quoted with is none.
struct Findings {
  struct Finding: Hashable, Sendable {
    let isStrength: Bool
    let tokens: Range<Int>
    let themes: [String]
  }

  let article: Article
  let themes: ThemeFinder
  let people: People
  /// Who speaks in each of the article's quotations.
  let speakers: [Speaker?]

  /// Findings of `blocks`, in order.
  func find(in blocks: [Block]) -> [Finding] {
    var found: [Finding] = []
    // What a heading or a sentence before a list says of its items.
    var listed: Bool?
    for block in blocks where block.part == .body {
      if !block.isSentence || article.text.endsWithColon(block.tokens), let sign = announced(block) {
        listed = sign
        continue
      }
      if block.isItem || listed != nil && block.isSentence {
        if let listed, !isSomebodys(block.tokens) { found += finding(block.tokens, isStrength: listed) }
        continue
      }
      listed = nil
      for sentence in article.text.sentences(in: block.tokens) {
        guard let sign = sign(of: sentence) else { continue }
        found += finding(sentence, isStrength: sign)
      }
    }
    return found
  }

  private func finding(_ tokens: Range<Int>, isStrength: Bool) -> [Finding] {
    guard (4...Article.longestSentence).contains(tokens.count) else { return [] }
    return [
      Finding(isStrength: isStrength, tokens: tokens, themes: themes.themes(of: article.text, in: tokens).map(\.id))
    ]
  }

  /// "Among the strengths inspectors noted:", "areas for improvement", "needed improving".
  private func announced(_ block: Block) -> Bool? {
    for index in block.tokens {
      switch article.word(index) {
      case "strengths", "strength", "well", "praised": return true
      case "improvement", "improving", "improve", "better", "concerned", "weaknesses":
        return article.word(max(0, index - 1)) == "making" ? nil : false
      default: continue
      }
    }
    return nil
  }

  /// By the words of praise and blame in a sentence that the article or inspectors say; nil when neither outweighs.
  private func sign(of sentence: Range<Int>) -> Bool? {
    guard sentence.count >= 6, sentence.contains(where: { article.has($0, [.inspectorate, .child, .service]) }) else {
      return nil
    }
    let isOfInspectors = sentence.contains { article.has($0, .inspectorate) && !article.isQuoted($0) }
    var praise = 0
    var blame = 0
    for index in sentence where !article.isQuoted(index) || isInspectors(index, else: isOfInspectors) {
      if article.has(index, .praise) { praise += 1 }
      if article.has(index, [.blame, .negation]) { blame += 1 }
    }
    return praise == blame ? nil : praise > blame
  }

  /// Whether somebody other than inspectors is quoted in it.
  private func isSomebodys(_ tokens: Range<Int>) -> Bool {
    tokens.contains { article.isQuoted($0) && !isInspectors($0, else: true) }
  }

  /// Whether inspectors speak at a quoted word; the sentence tells where no speaker is known.
  private func isInspectors(_ index: Int, else isOfInspectors: Bool) -> Bool {
    switch speakers[Int(article.quotationAt[index])] {
    case .inspectorate: true
    case .person(let person): people.found[person].role?.contains { article.has($0, .inspectorate) } ?? false
    case .office, .organisation: false
    case nil: isOfInspectors
    }
  }
}
