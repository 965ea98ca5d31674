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

  static let particles: Set<String> = ["de", "da", "van", "von", "der", "den", "la", "le", "bin", "ul", "al"]
  static let honours: Set<String> = ["obe", "mbe", "cbe", "kc", "qc", "dl", "jp", "am", "bem"]
  /// What makes a name with capitals that of a body or an event.
  static let bodies: Set<String> = [
    "meeting", "meetings", "team", "teams", "board", "panel", "group", "committee", "report", "plan", "programme",
    "project", "service", "services", "forum", "office", "partnership", "scheme", "fund", "awards", "award", "event",
    "conference", "charity", "company", "agency", "trust", "hub", "centre", "college", "school", "framework",
    "lodge", "house", "building", "court", "place",
  ]
  static let memberships: Set<String> = [
    "chairs", "chair", "chaired", "leads", "led", "heads", "headed", "runs", "run", "represents", "holds", "sits",
  ]
  static let prepositions: Set<String> = [
    "of", "for", "at", "in", "from", "to", "the", "by", "with", "on", "a", "an", "into", "near", "across",
  ]

  /// Runs of one to six words with capitals that may be a name, in order.
  func runs(in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isPart(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, end - index < 5, !article.isPossessive(end - 1) {
        if joins(end), isPart(end) || isSecond(end) {
          end += 1
        } else if end + 1 < range.upperBound, Names.particles.contains(article.word(end)), joins(end), joins(end + 1),
          isPart(end + 1)
        {
          end += 2
        } else {
          break
        }
      }
      if !span(index, end).allSatisfy({ places.contains($0) }), article.word(end - 1).utf8.count > 1 {
        runs.append(span(index, end))
      }
      index = end
    }
    return runs
  }

  func isPart(_ index: Int) -> Bool {
    let token = article.tokens[index]
    guard token.isCapitalised, !article.has(index, [.notName, .title, .role]) || isInitial(index),
      !article.isQuoted(index)
    else {
      return false
    }
    return !token.shape.contains(.allCapitals) || isInCapitals(index)
  }

  /// The "Lane" of "Haverstock-Lane", which alone would be a street.
  private func isSecond(_ index: Int) -> Bool {
    article.tokens[index].gap == .hyphen && article.isCapitalised(index) && !places.contains(index)
  }

  /// The "Sefton" of "Jane Sefton-Lowe": half of a surname, and no place.
  private func isDoubled(_ index: Int) -> Bool {
    article.breaks(index + 1, at: .hyphen) && isSecond(index + 1)
      || article.breaks(index, at: .hyphen) && article.isCapitalised(index - 1) && !places.contains(index - 1)
  }

  /// The "A" of "Councillors A Firth and I Orrell", which is no article.
  private func isInitial(_ index: Int) -> Bool {
    guard ["a", "i"].contains(article.word(index)), index + 1 < article.tokens.count,
      article.isCapitalised(index + 1), article.follows(index + 1, over: [.space, .fullStop])
    else { return false }
    return article.has(index - 1, .title) || article.breaks(index, at: [.comma, .colon])
      || article.word(index - 1) == "and"
  }

  /// "EDMUND TILNEY MP" alone on its line, as ministers sign.
  private func isInCapitals(_ index: Int) -> Bool {
    for end in index + 1...index + 3 where article.word(end) == "mp" {
      var start = index
      while index - start < 3, !article.breaks(start, at: [.line, .block, .paragraph]) { start -= 1 }
      return span(start, end).allSatisfy {
        article.tokens.indices.contains($0) && article.tokens[$0].shape.contains(.allCapitals)
      } && article.breaks(start, at: [.line, .block, .paragraph])
    }
    return false
  }

  /// A space or a hyphen; after an initial a full stop.
  func joins(_ index: Int) -> Bool {
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

  /// The person a run names, when something beside it says that it is one.
  func person(_ run: Range<Int>, in block: Int) -> Person? {
    guard
      !run.contains(where: { places.contains($0) && !isDoubled($0) }) || isTitled(run)
        || isSurname(run, before: article.blocks[block].tokens.upperBound), !isNameOfBody(run)
    else { return nil }
    let after = role(behind: run, before: article.blocks[block].tokens.upperBound)
    let before = role(before: run, from: article.blocks[block].tokens.lowerBound)
    let role = after ?? before
    if let role, role.contains(where: { article.has($0, .byline) }) { return nil }
    guard
      role != nil || isTitled(run) || speaks(run, in: article.blocks[block].tokens) || isSigned(run, in: block)
        || isAttending(run, in: block)
        || isLabelled(run, in: article.blocks[block].tokens) || isPresent(run, in: article.blocks[block].tokens)
        || isTold(run, in: article.blocks[block].tokens)
    else { return nil }
    return Person(name: run, surname: surname(of: run), role: role ?? signedRole(run, in: block))
  }

  /// "Lord Withern", "Baroness Withern".
  func isPeer(_ run: Range<Int>) -> Bool {
    let title = run.lowerBound - 1
    return ["lord", "baroness"].contains(article.word(title)) && article.isCapitalised(title)
      && article.follows(run.lowerBound, over: .space) && !run.contains(where: places.contains)
      && !article.isPossessive(run.upperBound - 1) && article.word(run.upperBound) != "of"
  }

  func isTitled(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    if before >= 0, article.has(before, .title), article.follows(run.lowerBound, over: [.space, .fullStop, .line]) {
      return true
    }
    return isListed(run)
  }
}
