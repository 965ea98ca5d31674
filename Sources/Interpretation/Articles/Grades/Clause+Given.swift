/// Words of grades that are given to nobody.
extension Clause {
  /// Without those that stand beside one that may be given and only say how far it goes: "fell short of good and was rated
  /// adequate", "adequate on the four-point scale, which runs from outstanding to inadequate".
  static func given(_ mentions: [GradeMention], of article: Article) -> [GradeMention] {
    guard mentions.count >= 2 else { return mentions }
    let given = mentions.indices.filter { index in
      let start = mentions[index].tokens.lowerBound
      if ["fell", "fall", "falls"].contains(article.word(start - 3)), article.word(start - 2) == "short",
        article.word(start - 1) == "of"
      {
        return false
      }
      return !isEnd(index, mentions, of: article) && (index == 0 || !isEnd(index - 1, mentions, of: article))
    }
    return given.isEmpty ? mentions : given.map { mentions[$0] }
  }

  /// The end at which a scale begins: "a scale that runs from outstanding to inadequate".
  private static func isEnd(_ index: Int, _ mentions: [GradeMention], of article: Article) -> Bool {
    let start = mentions[index].tokens.lowerBound
    guard index > 0, index + 1 < mentions.count, article.word(start - 1) == "from",
      ["runs", "run", "running", "goes", "ranges", "range", "ranging"].contains(article.word(start - 2)),
      mentions[index + 1].tokens.lowerBound == mentions[index].tokens.upperBound + 1
    else { return false }
    return article.word(mentions[index].tokens.upperBound) == "to"
      && span(mentions[index - 1].tokens.upperBound, start).contains { ["scale", "grades"].contains(article.word($0)) }
  }
}
