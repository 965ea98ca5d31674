/// What beside a run of capitals makes it a person's name.
extension Names {
  /// "Jane Smith said", "said Jane Smith".
  func speaks(_ run: Range<Int>, in block: Range<Int>) -> Bool {
    let after = run.upperBound
    // "a board chaired by Stephen Ashley".
    if block.contains(run.lowerBound - 2), article.word(run.lowerBound - 1) == "by",
      ["chaired", "led", "headed"].contains(article.word(run.lowerBound - 2))
    {
      return true
    }
    if block.contains(after), article.follows(after, over: .space) {
      if article.has(after, .speech) { return true }
      // "used to say", "went on to say"
      if ["used", "went", "liked"].contains(article.word(after)),
        span(after + 1, min(block.upperBound, after + 4)).contains(where: {
          article.has($0, .speech) && article.word($0 - 1) == "to"
        })
      {
        return true
      }
      if article.word(after) == "also", block.contains(after + 1), article.has(after + 1, .speech) { return true }
    }
    let before = run.lowerBound - 1
    return block.contains(before) && article.has(before, .speech) && article.follows(run.lowerBound, over: .space)
      && ["said", "says", "added", "wrote"].contains(article.word(before))
  }
}
