/// What names areas and is none of them.
extension Area {
  /// The single framework, of 2013 to 2017, was of "services for children in need of help and protection, children looked
  /// after and care leavers", and newsrooms call all of children's services so: where these words end, if they begin at a
  /// word. "Services for ..., for ... and for ...", and what is said of "each" or "all" of them, are areas.
  static func endOfWhole(from start: Int, before limit: Int, in article: Article) -> Int? {
    guard article.word(start) == "services", article.word(start + 1) == "for", article.word(start + 2) == "children",
      let help = following([["in", "need", "of"], ["who", "need"]], at: start + 3, in: article),
      let looked = following([["help", "and", "protection"]], at: help, in: article),
      let and = following(
        [["children", "looked", "after"], ["looked", "after", "children"]], at: looked, in: article),
      let end = following([["and", "care", "leavers"]], at: and, in: article), end <= limit,
      !span(end, min(limit, end + 4)).contains(where: { ["each", "all", "both"].contains(article.word($0)) })
    else { return nil }
    return end
  }

  /// Where one of some phrases ends that begins at a word.
  private static func following(_ phrases: [[String]], at index: Int, in article: Article) -> Int? {
    phrases.first { article.text.matches($0, at: index) }.map { index + $0.count }
  }
}
