/// Kinds that labels at the beginning of lines tell.
extension KindReader {
  /// "From: ..." with "Subject: ..." and whom or when: how programmes head an e-mail. Memoranda of committees have their
  /// own headings and were told before.
  func emailWords() -> Range<Int>? {
    let labels = labels(in: article.blocks.prefix(12), of: ["from", "to", "sent", "date", "subject", "cc"])
    guard let from = labels["from"], labels["subject"] != nil,
      labels["to"] != nil || labels["sent"] != nil || labels["date"] != nil
    else { return nil }
    return from..<from + 1
  }

  /// "Hi team," alone on a line above the rest: a message to people the writer knows.
  func greetingWords() -> Range<Int>? {
    for block in article.blocks.prefix(8) {
      let line = article.line(around: block.tokens.lowerBound, in: block.tokens)
      guard (2...4).contains(line.count),
        ["hi", "hello", "hiya", "good", "dear"].contains(article.word(line.lowerBound)),
        article.word(line.lowerBound) != "good"
          || ["morning", "afternoon", "evening"].contains(article.word(line.lowerBound + 1)),
        article.text.scalar(behind: article.tokens[line.upperBound - 1]) == "," || isToAll(line)
      else { continue }
      return line
    }
    return nil
  }

  /// "Hi all" needs no comma.
  private func isToAll(_ line: Range<Int>) -> Bool {
    line.count == 2 && ["all", "everyone", "team", "colleagues", "folks"].contains(article.word(line.lowerBound + 1))
  }

  /// "View this email in your browser": sent to whoever subscribed, a paper's headlines and no letter.
  var isBulletin: Bool {
    article.blocks.contains { block in
      [["email", "in", "your", "browser"], ["because", "you", "subscribed"]].contains {
        article.text.firstMatch(of: $0, in: block.tokens) != nil
      }
    }
  }

  private static let terms: Set<String> = [
    "salary", "hours", "contract", "location", "employer", "closing", "interview", "interviews", "vacancy", "grade",
    "reference", "job", "pay",
  ]

  private static let offers: [[String]] = [
    ["salary"], ["your", "cv"], ["interviews", "will"], ["closing", "date"], ["job", "description"],
    ["looking", "for"],
    ["application", "form"], ["dbs", "check"], ["informal", "chat"], ["informal", "discussion"], ["to", "apply"],
    ["apply", "now"], ["apply", "by"], ["join", "us"], ["is", "seeking"], ["are", "seeking"], ["how", "to", "apply"],
    ["informal", "conversation"], ["person", "specification"], ["relocation"], ["per", "annum"],
  ]

  /// "Salary: ..." with two other terms of employment, or in prose who may apply, how and for what pay: an advertised
  /// post.
  func vacancyWords() -> Range<Int>? {
    let labels = labels(in: article.blocks[...], of: KindReader.terms)
    if labels.count >= 3 || labels["closing"] != nil && labels.count == 2, let pay = labels["salary"] ?? labels["pay"] {
      return pay..<pay + 1
    }
    let main = article.told
    let found = KindReader.offers.compactMap { phrase in
      main.lazy.compactMap { article.text.firstMatch(of: phrase, in: $0.tokens) }.first
    }
    let isOpen = found.contains { $0.contains { ["apply", "cv"].contains(article.word($0)) } }
    return found.count >= 4 && isOpen ? found.first : nil
  }

  /// Where each word first begins a line as its label: "Closing date: ..." is one of `closing`.
  private func labels(in blocks: ArraySlice<Block>, of words: Set<String>) -> [String: Int] {
    var found: [String: Int] = [:]
    for block in blocks where block.tokens.count <= 80 {
      for index in block.tokens
      where words.contains(article.word(index))
        && (index == block.tokens.lowerBound || article.breaks(index, at: .line))
        && (1...3).contains(where: {
          article.breaks(index + $0, at: .colon)
            && !span(index + 1, index + $0).contains { article.breaks($0, at: .line) }
        })
      {
        if found[article.word(index)] == nil { found[article.word(index)] = index }
      }
    }
    return found
  }
}
