/// Labels and signatures.
extension Names {
  /// "Report author: Miriam Postlethwaite", "To: Daniel Passmore".
  func isLabelled(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    var start = run.lowerBound
    while start > block.lowerBound, article.has(start - 1, .title) { start -= 1 }
    var line = start
    while line > block.lowerBound, start - line <= 5, !article.breaks(line, at: .line) { line -= 1 }
    guard start > line, start - line <= 5, article.breaks(start, at: [.colon, .semicolon])
    else {
      return false
    }
    let label = span(line, start)
    let words = ["author", "to", "cc", "contact", "from", "by", "officer", "attention", "dear", "name", "pa"]
    guard label.contains(where: { article.has($0, .role) || words.contains(article.word($0)) }) else { return false }
    guard article.text.scalars(behind: run.upperBound - 1, count: 2).contains("<") else { return true }
    // A mailbox with a name of its own is no person unless the address repeats it.
    let address = span(run.upperBound, min(run.upperBound + 3, article.tokens.count))
    return address.contains { article.word($0).contains(article.word(run.upperBound - 1)) }
  }

  /// A line of a name alone below a farewell or above an office.
  func isSigned(_ run: Range<Int>, in block: Int) -> Bool {
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
    return before.count <= 6 && before.contains { article.has($0, .farewell) }
  }

  func signedRole(_ run: Range<Int>, in block: Int) -> Range<Int>? {
    guard isSigned(run, in: block) else { return nil }
    if article.breaks(run.upperBound, at: .line), run.upperBound < article.blocks[block].tokens.upperBound {
      var end = run.upperBound + 1
      while end < article.blocks[block].tokens.upperBound, !article.breaks(end, at: .line) { end += 1 }
      return span(run.upperBound, end)
    }
    guard block + 1 < article.blocks.count else { return nil }
    let next = article.blocks[block + 1].tokens
    return next.count <= 14 && next.contains { article.has($0, .role) } ? next : nil
  }
}
