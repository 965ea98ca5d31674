/// The items of minutes: each from a numbered or coded heading ("50. ELECTIVE HOME EDUCATION", "CYP 18 School admissions")
/// to the next.
struct MinutesItems {
  let article: Article

  /// The blocks of the items that are about an inspection or the service for children; all of them where the text has no
  /// such headings. What comes before the first heading is of the meeting.
  func ofService(_ blocks: [Block]) -> [Block] {
    var items: [[Block]] = [[]]
    for block in blocks {
      if isHeading(block) { items.append([]) }
      items[items.count - 1].append(block)
    }
    guard items.count > 2 else { return blocks }
    return items.filter { item in item.contains { $0.tokens.contains(where: isOfService) } }.flatMap { $0 }
  }

  func isHeading(_ block: Block) -> Bool {
    guard !block.isSentence, block.tokens.count <= 14 else { return false }
    let first = block.tokens.lowerBound
    // "(a) 11 children had been referred since April;" is of an item.
    if article.breaks(first, at: .openBracket) { return false }
    return block.tokens.prefix(3).contains { article.isNumber($0) && $0 - first <= 1 }
      && block.tokens.dropFirst().contains { article.isCapitalised($0) }
  }

  private func isOfService(_ index: Int) -> Bool {
    [
      "ofsted", "inspection", "inspectors", "social", "safeguarding", "protection", "leavers", "fostering", "adoption",
    ].contains(article.word(index))
      || article.word(index) == "looked" && article.word(index + 1) == "after"
      || article.word(index) == "care" && ["in", "our"].contains(article.word(index - 1))
  }
}
