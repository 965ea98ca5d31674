/// An area that Ofsted judges beside the service as a whole. The raw values are the keys of the exports.
enum Area: String, Hashable, Sendable, CaseIterable {
  case helpAndProtection = "help_and_protection"
  case inCare = "in_care"
  case careLeavers = "care_leavers"
  case leadership
  case adoption
  case lscb

  /// The areas named in a range, in order, none inside another.
  static func named(in range: Range<Int>, of article: Article) -> [(area: Area, tokens: Range<Int>)] {
    var found: [(area: Area, tokens: Range<Int>)] = []
    /// Which of those found are "arrangements for the protection of children".
    var arrangements: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = endOfWhole(from: index, before: range.upperBound, in: article) {
        index = end
        continue
      }
      // "the way the service is led".
      let matches = phrases[article.word(index) == "way" ? "how" : article.word(index)]?.lazy.compactMap { phrase in
        end(of: phrase.words, from: index, before: range.upperBound, in: article).map { (phrase.area, $0) }
      }
      // "How we help you when life is hard, and keep you safe": in a question, what a list asks.
      if article.word(index) == "safe", ["them", "you"].contains(article.word(index - 1)),
        article.word(index - 2) == "keep",
        range.contains(index - 2), range.prefix(2).contains(where: { article.word($0) == "how" }),
        let help = span(range.lowerBound, index - 2).first(where: { article.word($0) == "help" }), index - help <= 14,
        found.isEmpty
      {
        found.append((.helpAndProtection, span(help, index + 1)))
        index += 1
        continue
      }
      guard let (area, end) = matches?.first, !isAnotherService(behind: end, of: article) else {
        index += 1
        continue
      }
      // "The team which looks after Hartlepool's most vulnerable youngsters": the service.
      if article.word(end - 1) == "after", span(end, end + 4).contains(where: { article.word($0) == "vulnerable" }) {
        index = end
        continue
      }
      if area == .helpAndProtection,
        isOfArrangements(index, in: range, of: article) || article.word(end) == "arrangements"
      {
        arrangements = found.count
      }
      // "look after children in care": one area.
      if let last = found.last, last.area == area, last.tokens.upperBound == index {
        found[found.count - 1].tokens = span(last.tokens.lowerBound, end)
      } else {
        found.append((area, span(index, end)))
      }
      index = end
    }
    // Beside other areas they are one, too.
    if let arrangements, found.count == 1 { found.remove(at: arrangements) }
    return withProtection(
      withBareCare(withCare(found, in: range, of: article), in: range, of: article), in: range, of: article)
  }

  /// In 2012 and 2013 inspections were of "arrangements for the protection of children": these are the whole.
  private static func isOfArrangements(_ index: Int, in range: Range<Int>, of article: Article) -> Bool {
    span(max(range.lowerBound, index - 4), index).contains { article.word($0) == "arrangements" }
  }

  /// "In care and care leavers": beside the other the two words are an area too.
  private static func withCare(
    _ found: [(area: Area, tokens: Range<Int>)], in range: Range<Int>, of article: Article
  ) -> [(area: Area, tokens: Range<Int>)] {
    guard let leavers = found.firstIndex(where: { $0.area == .careLeavers }) else { return found }
    let start = found[leavers].tokens.lowerBound - 3
    guard range.contains(start), article.text.matches(["in", "care", "and"], at: start),
      !found.contains(where: { $0.tokens.contains(start) || $0.tokens.contains(start + 1) })
    else { return found }
    var found = found
    found.insert((.inCare, start..<start + 2), at: leavers)
    return found
  }

  /// "leaders' impact, help and protection, and care.": at the end of a list of areas the word alone is one too.
  private static func withBareCare(
    _ found: [(area: Area, tokens: Range<Int>)], in range: Range<Int>, of article: Article
  ) -> [(area: Area, tokens: Range<Int>)] {
    guard found.count >= 2, !found.contains(where: { $0.area == .inCare || $0.area == .careLeavers }),
      let last = found.last, article.word(last.tokens.upperBound) == "and",
      article.word(last.tokens.upperBound + 1) == "care", range.contains(last.tokens.upperBound + 1)
    else { return found }
    let word = last.tokens.upperBound + 1
    guard
      word + 1 == range.upperBound
        || article.breaks(word + 1, at: [.comma, .semicolon, .fullStop, .closeBracket, .dash])
    else { return found }
    return found + [(.inCare, word..<word + 1)]
  }

  /// "leadership, protection, children in care": in a list of areas the word alone is one too.
  private static func withProtection(
    _ found: [(area: Area, tokens: Range<Int>)], in range: Range<Int>, of article: Article
  ) -> [(area: Area, tokens: Range<Int>)] {
    guard found.count >= 2, !found.contains(where: { $0.area == .helpAndProtection }) else { return found }
    let ends = Set(found.map(\.tokens.upperBound))
    let starts = Set(found.map(\.tokens.lowerBound))
    let word = range.first { index in
      article.word(index) == "protection" && (ends.contains(index) || ends.contains(index - 1))
        && (starts.contains(index + 1) || starts.contains(index + 2)) && article.breaks(index, at: .comma)
    }
    guard let word else { return found }
    return (found + [(.helpAndProtection, word..<word + 1)]).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let owners: Set<String> = [
    "our", "its", "their", "your", "his", "the", "council", "local", "authority", "well",
  ]

  /// Where a phrase ends that begins at a word; nil where it does not stand there.
  private static func end(of words: [String], from start: Int, before limit: Int, in article: Article) -> Int? {
    var index = start
    for (position, word) in words.enumerated() {
      var passed = 0
      while position > 0, passed < (article.word(start) == "way" ? 3 : 2), index < limit, article.word(index) != word,
        owners.contains(article.word(index))
          || position == 1 && words[0] == "how"
            && (["that", "in"].contains(article.word(index))
              || article.word(index) == "which" && article.word(index - 1) == "in")
      {
        index += 1
        passed += 1
      }
      guard index < limit, article.word(index) == word || position == 0 && article.word(index) == "way" else {
        return nil
      }
      if position > 0, !article.tokens[index].gap.isDisjoint(with: phraseEnds) { return nil }
      index += 1
    }
    return index
  }

  private static let phraseEnds: Gap = [.fullStop, .exclamation, .semicolon, .colon]

  /// "adoption agency", "adoption panel", "leadership team", "child protection plans" are no areas.
  private static func isAnotherService(behind index: Int, of article: Article) -> Bool {
    if article.isPossessive(index - 1),
      ["flats", "homes", "housing", "accommodation", "carers", "parents"].contains(article.word(index))
    {
      return true
    }
    guard index < article.tokens.count, article.follows(index, over: .space) else { return false }
    if article.word(index) == "children", article.word(index - 1) == "safeguarding" {
      return ["board", "boards", "partnership"].contains(article.word(index + 1))
    }
    return [
      "agency", "agencies", "panel", "team", "teams", "plan", "plans", "process", "conference", "conferences",
      "council",
      "councils", "board", "partnership", "hub", "chief", "cases", "register", "nurses", "reviews", "inspection",
      "inspections",
    ].contains(article.word(index))
  }
}
