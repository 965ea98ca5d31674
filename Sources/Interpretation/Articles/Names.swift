/// Where names of people stand, and what makes them such.
struct Names {
  let article: Article
  /// Tokens that name a council: a place is no person.
  let places: Set<Int>
  /// Words that the text has without a capital, too.
  let common: Set<String>

  init(article: Article, places: Set<Int>) {
    self.article = article
    self.places = places
    common = Set(article.tokens.lazy.filter { !$0.isCapitalised }.map(\.word))
  }

  private static let particles: Set<String> = ["de", "da", "van", "von", "der", "den", "la", "le", "bin", "ul", "al"]
  private static let honours: Set<String> = ["obe", "mbe", "cbe", "kc", "qc", "dl", "jp", "am", "bem"]
  /// What makes a name with capitals that of a body or an event.
  static let bodies: Set<String> = [
    "meeting", "meetings", "team", "teams", "board", "panel", "group", "committee", "report", "plan", "programme",
    "project", "service", "services", "forum", "office", "partnership", "scheme", "fund", "awards", "award", "event",
    "conference", "charity", "company", "agency", "trust", "hub", "centre", "college", "school", "framework",
    "lodge", "house", "building", "court", "place",
  ]
  private static let memberships: Set<String> = [
    "chairs", "chair", "chaired", "leads", "led", "heads", "headed", "runs", "run", "represents", "holds", "sits",
  ]
  private static let prepositions: Set<String> = [
    "of", "for", "at", "in", "from", "to", "the", "by", "with", "on", "a", "an", "into", "near", "across",
  ]

  /// Runs of one to four words with capitals that may be a name, in order.
  func runs(in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isPart(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, end - index < 5, !article.tokens[end - 1].isPossessive {
        if joins(end), isPart(end) {
          end += 1
        } else if end + 1 < range.upperBound, Names.particles.contains(article.word(end)), joins(end), joins(end + 1),
          isPart(end + 1)
        {
          end += 2
        } else {
          break
        }
      }
      if !(index..<end).allSatisfy({ places.contains($0) }), article.word(end - 1).utf8.count > 1 {
        runs.append(index..<end)
      }
      index = end
    }
    return runs
  }

  private func isPart(_ index: Int) -> Bool {
    let token = article.tokens[index]
    guard token.isCapitalised, !article.has(index, [.notName, .title, .role]), !article.isQuoted(index) else {
      return false
    }
    return !token.shape.contains(.allCapitals) || isInCapitals(index)
  }

  /// "EDMUND TILNEY MP" alone on its line, as ministers sign.
  private func isInCapitals(_ index: Int) -> Bool {
    for end in index + 1...index + 3 where article.word(end) == "mp" {
      var start = index
      while index - start < 3, !article.breaks(start, at: [.line, .block, .paragraph]) { start -= 1 }
      return (start..<end).allSatisfy {
        article.tokens.indices.contains($0) && article.tokens[$0].shape.contains(.allCapitals)
      } && article.breaks(start, at: [.line, .block, .paragraph])
    }
    return false
  }

  /// A space or a hyphen; after an initial a full stop.
  private func joins(_ index: Int) -> Bool {
    let gap = article.tokens[index].gap
    if article.text.separatesColumns(index) { return false }
    if gap == .space || gap == .hyphen || gap == .line { return true }
    return gap == [.space, .fullStop] && article.word(index - 1).utf8.count == 1
  }

  /// How many names a run has: "Marr-Stephenson" is one.
  func parts(of run: Range<Int>) -> Int { run.dropFirst().filter { !article.breaks($0, at: .hyphen) }.count + 1 }

  /// The last of them, as tokens have it.
  func surname(of run: Range<Int>) -> String {
    guard let last = run.last else { return "" }
    var start = last
    while start > run.lowerBound, article.breaks(start, at: .hyphen) { start -= 1 }
    return (start...last).map { article.word($0) }.joined(separator: "-")
  }

  /// "Posted on 2nd December by Ruth Ferens".
  func isWriter(_ run: Range<Int>) -> Bool {
    guard article.word(run.lowerBound - 1) == "by" else { return false }
    return span(max(0, run.lowerBound - 8), run.lowerBound).contains {
      ["posted", "written", "published"].contains(article.word($0))
    }
  }

  /// The person a run names, when something beside it says that it is one.
  func person(_ run: Range<Int>, in block: Int) -> Person? {
    guard !run.contains(where: places.contains) || isTitled(run) else { return nil }
    let after = role(behind: run, before: article.blocks[block].tokens.upperBound)
    let before = role(before: run, from: article.blocks[block].tokens.lowerBound)
    let role = after ?? before
    if let role, role.contains(where: { article.has($0, .byline) }) { return nil }
    guard
      role != nil || isTitled(run) || speaks(run, in: article.blocks[block].tokens) || isSigned(run, in: block)
        || isLabelled(run, in: article.blocks[block].tokens) || isTold(run, in: article.blocks[block].tokens)
    else { return nil }
    return Person(name: run, surname: surname(of: run), role: role ?? signedRole(run, in: block))
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

  func isCaption(_ block: Block) -> Bool {
    block.tokens.contains {
      ["picture", "pictures", "photo", "photograph", "image", "caption"].contains(article.word($0))
    }
  }

  func isTitled(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    if before >= 0, article.has(before, .title), article.follows(run.lowerBound, over: [.space, .fullStop, .line]) {
      return true
    }
    return isListed(run)
  }

  /// "Councillors Nick Copnor, Adaeze Milton and Steph Paulsgrove": one title for all.
  private func isListed(_ run: Range<Int>) -> Bool {
    var index = run.lowerBound
    guard article.breaks(index, at: .comma) || article.word(index - 1) == "and" else { return false }
    while index > 0, run.lowerBound - index < 40, article.follows(index, over: [.space, .comma, .line]) {
      index -= 1
      if ["councillors", "cllrs"].contains(article.word(index)) { return true }
      guard article.tokens[index].isCapitalised || article.word(index) == "and" else { return false }
    }
    return false
  }

  /// "Jane Smith said", "said Jane Smith".
  private func speaks(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let after = run.upperBound
    // "a board chaired by Stephen Ashley".
    if block.contains(run.lowerBound - 2), article.word(run.lowerBound - 1) == "by",
      ["chaired", "led", "headed"].contains(article.word(run.lowerBound - 2))
    {
      return true
    }
    if block.contains(after), article.follows(after, over: .space) {
      if article.has(after, .speech) { return true }
      if article.word(after) == "also", block.contains(after + 1), article.has(after + 1, .speech) { return true }
    }
    let before = run.lowerBound - 1
    return block.contains(before) && article.has(before, .speech) && article.follows(run.lowerBound, over: .space)
      && ["said", "says", "added", "wrote"].contains(article.word(before))
  }

  /// ", director of children's services at ..." until the sentence goes on; "as children's commissioner".
  private func role(behind run: Range<Int>, before limit: Int) -> Range<Int>? {
    var start = run.upperBound
    // "Jill Colbert OBE, chief executive": honours are passed over.
    while start < limit, article.follows(start, over: .space), Names.honours.contains(article.word(start)) {
      start += 1
    }
    guard start < limit, !article.tokens[run.upperBound - 1].isPossessive else { return nil }
    if article.word(start) == "mp" || article.word(start) == "as", article.follows(start, over: .space) {
      let end = min(start + 6, limit)
      return span(start, end).contains { article.has($0, .role) } ? start..<apposition(start, before: limit) : nil
    }
    guard article.breaks(start, at: [.comma, .openBracket, .dash]), !article.breaks(start, at: [.fullStop, .block])
    else { return nil }
    let end = apposition(start, before: limit)
    let isClause = article.word(start) == "who"
    if isClause, end < limit, article.has(end, .speech), article.breaks(end, at: .comma) { return start..<end }
    if isClause, span(start, min(end, start + 4)).contains(where: { Names.memberships.contains(article.word($0)) }) {
      return start..<end
    }
    let window = span(start, min(end, start + (isClause ? 10 : 14)))
    guard window.contains(where: { article.has($0, .role) && !article.has($0, .speech) }) else { return nil }
    // "Hopper, Mr Smith": the office is the next one's.
    if article.has(start, .title), start + 1 < end, isPart(start + 1) { return nil }
    return start..<end
  }

  /// Where what explains a name ends: at the verb that goes on behind a comma, or at a stop.
  private func apposition(_ start: Int, before limit: Int) -> Int {
    var firstComma: Int?
    for index in span(start + 1, min(limit, start + 30)) {
      let gap = article.tokens[index].gap
      if !gap.isDisjoint(with: [.fullStop, .exclamation, .colon, .semicolon, .openQuote, .closeQuote, .dash, .block]) {
        return index
      }
      if gap.contains(.closeBracket), article.breaks(start, at: .openBracket) { return index }
      if gap.contains(.comma) {
        if article.has(index, [.speech, .finding, .auxiliary, .pronoun]) || article.word(index) == "who" {
          return index
        }
        firstComma = firstComma ?? index
      } else if article.has(index, .speech), index > start + 1 {
        return index
      }
    }
    return firstComma ?? min(limit, start + 12)
  }

  /// "Strategic director Lindsay Crowther", "The watchdog's chief inspector of adult social care, Julian Osgood,".
  private func role(before run: Range<Int>, from limit: Int) -> Range<Int>? {
    var start = run.lowerBound
    // A title may stand between.
    while start > limit, article.has(start - 1, .title), article.follows(start, over: [.space, .fullStop, .line]) {
      start -= 1
    }
    guard start > limit, article.follows(start, over: [.space, .comma, .line]) else { return nil }
    let isApposed = article.breaks(start, at: .comma)
    // "Commissioner Decision Making meeting": what goes on as a noun was no name.
    if !isApposed, start == run.lowerBound, article.follows(run.upperBound, over: [.space, .line]),
      Names.bodies.contains(article.word(run.upperBound))
    {
      return nil
    }
    if !isApposed, Names.prepositions.contains(article.word(start - 1)) || article.word(start - 1) == "and" {
      return nil
    }
    var index = start - 1
    var first: Int?
    while index >= limit, start - index <= 12, !article.isQuoted(index) {
      if article.has(index, [.speech, .auxiliary, .clause]) || article.word(index) == "with" { break }
      if article.has(index, .role) || index == start - 1 && article.word(index) == "inspectors" { first = index }
      if article.breaks(index, at: [.fullStop, .colon, .semicolon, .dash, .comma, .openQuote, .closeQuote, .block]) {
        index -= 1
        break
      }
      index -= 1
    }
    guard first != nil else { return nil }
    return index + 1..<start
  }

  /// "Report author: Miriam Postlethwaite", "To: Daniel Passmore".
  private func isLabelled(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    var start = run.lowerBound
    while start > block.lowerBound, article.has(start - 1, .title) { start -= 1 }
    var line = start
    while line > block.lowerBound, start - line <= 5, !article.breaks(line, at: .line) { line -= 1 }
    guard start > line, start - line <= 5, article.breaks(start, at: [.colon, .semicolon])
    else {
      return false
    }
    let label = line..<start
    let words = ["author", "name", "to", "cc", "contact", "from", "by", "officer", "attention", "dear"]
    guard label.contains(where: { article.has($0, .role) || words.contains(article.word($0)) }) else { return false }
    guard article.text.scalars(behind: run.upperBound - 1, count: 2).contains("<") else { return true }
    // A mailbox with a name of its own is no person unless the address repeats it.
    let address = run.upperBound..<min(run.upperBound + 3, article.tokens.count)
    return address.contains { article.word($0).contains(article.word(run.upperBound - 1)) }
  }

  /// A line of a name alone below a farewell or above an office.
  private func isSigned(_ run: Range<Int>, in block: Int) -> Bool {
    let tokens = article.blocks[block].tokens
    if run.lowerBound == tokens.lowerBound, tokens.count <= 25, article.breaks(run.upperBound, at: .line),
      span(run.upperBound, min(run.upperBound + 8, tokens.upperBound)).contains(where: { article.has($0, .role) })
    {
      return true
    }
    guard tokens.lowerBound + 1 >= run.lowerBound, run.upperBound + 1 >= tokens.upperBound, block > 0 else {
      return false
    }
    // "Agatha Colclough" above "Director, Children's Social Care Practice".
    if block + 1 < article.blocks.count {
      let next = article.blocks[block + 1].tokens
      if next.count <= 14, article.has(next.lowerBound, .role) || article.has(next.lowerBound + 1, .role),
        !next.contains(where: { article.has($0, .byline) })
      {
        return true
      }
    }
    let before = article.blocks[block - 1].tokens
    return before.count <= 4
      && before.contains { ["yours", "sincerely", "faithfully", "regards"].contains(article.word($0)) }
  }

  private func signedRole(_ run: Range<Int>, in block: Int) -> Range<Int>? {
    guard isSigned(run, in: block) else { return nil }
    if article.breaks(run.upperBound, at: .line), run.upperBound < article.blocks[block].tokens.upperBound {
      var end = run.upperBound + 1
      while end < article.blocks[block].tokens.upperBound, !article.breaks(end, at: .line) { end += 1 }
      return run.upperBound..<end
    }
    guard block + 1 < article.blocks.count else { return nil }
    let next = article.blocks[block + 1].tokens
    return next.count <= 14 && next.contains { article.has($0, .role) } ? next : nil
  }
}
