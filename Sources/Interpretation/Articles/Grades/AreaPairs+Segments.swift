/// The parts of a sentence that may be read by order alone.
extension AreaPairs {
  /// "..., and overall", "... and the overall picture" behind an area.
  static func whole(in clause: Clause) -> [(area: Area?, tokens: Range<Int>)] {
    clause.sentence.compactMap { index in
      // "..., and so is the whole".
      if clause.word(index) == "whole", clause.word(index - 1) == "the", clause.has(index - 2, .copula) {
        return (nil, index..<index + 1)
      }
      guard clause.word(index) == "overall",
        let last = clause.areas.last(where: { $0.tokens.upperBound <= index }),
        index - last.tokens.upperBound <= 3,
        span(last.tokens.upperBound, index).allSatisfy({ clause.has($0, .glue) }),
        index - last.tokens.upperBound > 0 || clause.article.breaks(index, at: .comma),
        !clause.mentions.contains(where: { $0.tokens.contains(index) || $0.tokens.lowerBound == index + 1 })
      else { return nil }
      let isNamed = ["picture", "effectiveness"].contains(clause.wordWithin(index + 1))
      return (nil, span(index, isNamed ? index + 2 : index + 1))
    }
  }

  /// Parts of the sentence that say something of their own.
  func segments() -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = clause.sentence.lowerBound
    for index in clause.sentence.dropFirst()
    where article.breaks(index, at: .semicolon) && !refersBack(index, from: start) || isNewClause(index, from: start)
      || ["while", "whilst", "whereas", "but", "although", "though", "however"].contains(article.word(index))
        && !clause.isSetBetween(index)
      || isFirstColon(index, from: start)
    {
      segments.append(span(start, index))
      start = index
    }
    return segments + [span(start, clause.sentence.upperBound)]
  }

  /// "Not a part of it but all: help and protection, inadequate; ...": what is listed begins behind a colon.
  private func isFirstColon(_ index: Int, from start: Int) -> Bool {
    article.breaks(index, at: .colon)
      && (targets.contains { (index...index + 1).contains($0.tokens.lowerBound) }
        // "Nobody was left in doubt: outstanding overall, outstanding for leadership and outstanding for".
        || clause.mentions.count >= 3 && clause.mentions.contains { $0.tokens.lowerBound == index }
          && !span(start, index).contains { article.has($0, .wish) }
          && !targets.contains { span(start, index).contains($0.tokens.lowerBound) })
      && !clause.mentions.contains { span(start, index).contains($0.tokens.lowerBound) }
  }

  /// ", and children in care fared no better": a grade has been given, and what follows has a verb of its own.
  private func isNewClause(_ index: Int, from start: Int) -> Bool {
    guard article.breaks(index, at: .comma), article.word(index) == "and",
      !["for", "in", "on", "also", "so", "as"].contains(article.word(index + 1)),
      clause.mentions.contains(where: { span(start, index).contains($0.tokens.lowerBound) }),
      let area = targets.first(where: { $0.tokens.lowerBound > index }), area.tokens.lowerBound - index <= 8
    else { return false }
    let verb = area.tokens.upperBound
    return clause.sentence.contains(verb) && !article.has(verb, .glue)
      && span(verb, min(clause.sentence.upperBound, verb + 3)).contains { place in
        article.has(place, [.copula, .auxiliary, .keeping]) || article.word(place).hasSuffix("ed")
      }
  }

  /// "Only children in care escaped it; these were said to require improvement": the areas before are still meant.
  private func refersBack(_ index: Int, from start: Int) -> Bool {
    ["these", "this", "which", "both", "that"].contains(article.word(index))
      && targets.contains { span(start, index).contains($0.tokens.lowerBound) }
      && !clause.mentions.contains { span(start, index).contains($0.tokens.lowerBound) }
  }

  private static let before: Set<String> = [
    "previously", "previous", "had", "earlier", "ago", "formerly", "former", "predecessor", "inherited", "before",
    "last", "since", "except", "excluding", "bar", "apart", "exception", "used",
  ]

  /// What is said of several is said of others.
  static let councils: Set<String> = ["councils", "authorities"]

  func isPlain(_ segment: Range<Int>) -> Bool {
    guard !clause.dates.contains(where: { segment.contains($0.tokens.lowerBound) }),
      // "although at that time adoption alone was rated outstanding".
      !Clause.looksBack(segment, of: article),
      !Clause.looksBack(span(min(segment.lowerBound + 1, segment.upperBound), segment.upperBound), of: article)
    else { return false }
    return segment.allSatisfy { index in
      if article.isQuoted(index) || AreaPairs.before.contains(article.word(index)) { return false }
      if clause.mentions.contains(where: { $0.tokens.contains(index) }) { return true }
      if article.has(index, [.wish, .negation, .stranger]) { return false }
      if AreaPairs.councils.contains(article.word(index)) { return false }
      // "up from good", "moved to outstanding": which of two grades is meant is for grammar to say.
      return !article.has(index, .change)
        || !clause.mentions.contains {
          (index..<index + 3).contains($0.tokens.lowerBound) && !article.breaks($0.tokens.lowerBound, at: .openBracket)
        }
    }
  }
}
