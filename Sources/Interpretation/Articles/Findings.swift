/// What is said to be well and what to need work, sentence by sentence, with the themes of each.
struct Findings {
  struct Finding: Hashable, Sendable {
    let isStrength: Bool
    let tokens: Range<Int>
    let themes: [String]
  }

  let article: Article
  let themes: ThemeFinder

  /// Findings of `blocks`, in order.
  func find(in blocks: [Block]) -> [Finding] {
    var found: [Finding] = []
    // What a heading or a sentence before a list says of its items.
    var listed: Bool?
    for block in blocks where block.part == .body {
      if !block.isSentence || endsWithColon(block), let sign = announced(block) {
        listed = sign
        continue
      }
      if block.isItem || listed != nil && block.isSentence {
        if let listed { found += finding(block.tokens, isStrength: listed) }
        if block.isItem { continue }
        if listed != nil { continue }
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
    guard (4...Clause.longest).contains(tokens.count) else { return [] }
    return [
      Finding(isStrength: isStrength, tokens: tokens, themes: themes.themes(of: article.text, in: tokens).map(\.id))
    ]
  }

  private func endsWithColon(_ block: Block) -> Bool {
    article.text.scalars(behind: block.tokens.upperBound - 1, count: 1).first == ":"
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

  /// By the words of praise and blame in a sentence that inspectors or the report stand behind; nil when both or neither
  /// outweigh.
  private func sign(of sentence: Range<Int>) -> Bool? {
    guard sentence.count >= 6,
      !sentence.allSatisfy({ article.isQuoted($0) }) || sentence.contains(where: { article.has($0, .inspectorate) })
    else { return nil }
    var praise = 0
    var blame = 0
    for index in sentence {
      if article.has(index, .praise) { praise += 1 }
      if article.has(index, [.blame, .negation]) { blame += 1 }
    }
    if praise == blame { return nil }
    let speaks = sentence.contains { article.has($0, [.inspectorate, .child, .service]) }
    return speaks ? praise > blame : nil
  }
}
