/// Names one behind the other.
extension Names {
  /// What officers at a meeting come from, and how.
  private static let origins: Set<String> = [
    "democratic", "constitutional", "governance", "legal", "support", "finance", "scrutiny", "resources",
    "communications", "performance", "participation", "virtual", "commissioning", "law", "policy", "audit", "virtually",
    "online", "via", "agenda",
  ]
  private static let attendance: Set<String> = ["present", "apologies", "attendance", "officers", "attending"]
  /// Whom a letter goes to as well.
  private static let copies: Set<String> = ["copy", "copies", "cc"]

  /// "Jo Wend, Democratic Services" below a line that says "OFFICERS IN ATTENDANCE", or that begins with "Copy:".
  func isAttending(_ run: Range<Int>, in block: Int) -> Bool {
    guard block > 0, parts(of: run) > 1, article.text.beginsLine(run.lowerBound),
      article.breaks(run.upperBound, at: [.comma, .openBracket, .dash]),
      !run.contains(where: { article.has($0, .child) || Names.origins.contains(article.word($0)) })
    else { return false }
    for above in article.blocks[max(0, block - 8)..<block].reversed() {
      let words = above.tokens
      if words.count <= 5, words.contains(where: { ["attendance", "present"].contains(article.word($0)) }) {
        return true
      }
      if Names.copies.contains(article.word(words.lowerBound)), article.breaks(words.lowerBound + 1, at: .colon) {
        return true
      }
      guard words.count <= 16, !above.isSentence else { return false }
    }
    return false
  }

  /// "Contact officer: Jo Wend" stands below everything else.
  func isContact(_ block: Range<Int>) -> Bool {
    guard block.count <= 30, block.count > 3 else { return false }
    return [["contact", "officer"], ["report", "author"], ["contact", "for", "enquiries"]].contains {
      article.text.matches($0, at: block.lowerBound)
    } && block.prefix(5).contains { article.breaks($0, at: .colon) }
  }

  /// "Present: Jo Wend (Chair), A Firth; in attendance: Tina Ludd": minutes name whoever was there, one behind the other.
  func isPresent(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let isFirst = article.breaks(run.lowerBound, at: [.colon, .semicolon, .line])
    guard isFirst || article.breaks(run.lowerBound, at: .comma) || article.word(run.lowerBound - 1) == "and",
      !run.contains(where: { article.has($0, .child) || Names.origins.contains(article.word($0)) }),
      !run.contains(where: { Names.bodies.contains(article.word($0)) })
    else { return false }
    var index = run.lowerBound
    while index > block.lowerBound, run.lowerBound - index < 80 {
      if article.breaks(index, at: .colon) {
        // "Co-opted members without voting rights: Jo Wend (parents' representative)".
        let label = span(block.lowerBound, index)
        return Names.attendance.contains(article.word(index - 1)) || Names.copies.contains(article.word(index - 1))
          || label.count <= 7 && article.word(block.lowerBound) == "co"
            && label.contains { article.word($0) == "members" }
      }
      // Where semicolons part the people, commas part them from their offices.
      if article.breaks(index, at: [.exclamation, .openQuote]) || article.breaks(index, at: .semicolon) && !isFirst {
        return false
      }
      index -= 1
    }
    return false
  }

  private static let councillors: Set<String> = ["councillors", "cllrs"]
  private static let listed: Gap = [.space, .comma, .line, .fullStop, .hyphen, .openBracket, .closeBracket]

  /// "Councillors Nick Copnor, A Milton (Vice-Chair) and Steph Paulsgrove": one title for all.
  func isListed(_ run: Range<Int>) -> Bool {
    var index = run.lowerBound
    // "Barrett, Van Dyke and Wren": a surname.
    if Names.particles.contains(article.word(index)) { return false }
    // "Cllrs: A Milton, S Paulsgrove"
    if article.breaks(index, at: .colon) { return Names.councillors.contains(article.word(index - 1)) }
    guard article.breaks(index, at: .comma) || article.word(index - 1) == "and" else { return false }
    while index > 0, run.lowerBound - index < 60,
      article.follows(index, over: Names.listed)
        || article.breaks(index, at: .colon) && Names.councillors.contains(article.word(index - 1))
    {
      index -= 1
      if Names.councillors.contains(article.word(index)) { return true }
      guard article.isCapitalised(index) || article.word(index) == "and" else { return false }
    }
    return false
  }
}
