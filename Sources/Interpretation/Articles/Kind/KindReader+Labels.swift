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
        article.text.scalar(behind: article.tokens[line.upperBound - 1]) == ","
      else { continue }
      return line
    }
    return nil
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

  private static let menu: Set<String> = [
    "home", "news", "newsroom", "search", "menu", "account", "services", "contact", "accessibility", "a-z", "a",
  ]

  /// A council's name alone on the first line and a menu below: the head of its own site. Papers and letters have their
  /// name there, too, and were told before.
  func siteWords() -> Range<Int>? {
    guard let first = article.blocks.first else { return nil }
    var name = article.line(around: first.tokens.lowerBound, in: first.tokens)
    // "Skip to main content" stands above it for those who hear the page.
    if article.word(name.lowerBound) == "skip", name.upperBound < first.tokens.upperBound {
      name = article.line(around: name.upperBound, in: first.tokens)
    }
    guard name.count <= 7,
      article.word(name.upperBound - 1) == "council"
        || name.count > 2
          && ["borough", "city", "county"].contains(where: { kind in name.contains { article.word($0) == kind } })
          && name.contains(where: { article.word($0) == "of" }),
      name.allSatisfy({ article.isCapitalised($0) || ["of", "and", "the"].contains(article.word($0)) })
    else { return nil }
    let below =
      [span(name.upperBound, first.tokens.upperBound)] + article.blocks.dropFirst().prefix(2).map(\.tokens)
    return below.contains { isMenu($0) || isNewsroom($0) } ? name : nil
  }

  private func isMenu(_ line: Range<Int>) -> Bool {
    line.count <= 20 && line.contains { KindReader.menu.contains(article.word($0)) }
      && line.dropFirst().contains {
        article.breaks($0, at: [.bar, .mark, .slash, .tab, .dash]) || article.text.separatesColumns($0)
      }
  }

  /// "News", "News and stories", "Press release" above the title.
  private func isNewsroom(_ line: Range<Int>) -> Bool {
    (1...4).contains(line.count)
      && (["news", "newsroom"].contains(article.word(line.lowerBound))
        || article.text.firstMatch(of: ["press", "release"], in: line) != nil)
  }
}
