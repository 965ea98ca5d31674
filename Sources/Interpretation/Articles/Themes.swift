/// The themes of a piece: what the article says about this service, not what somebody hopes or what other places do.
struct Themes {
  let article: Article
  let finder: ThemeFinder

  /// What an area of judgement is about; help and protection is about too much to be one theme.
  private static let judged: [(area: Area, theme: String)] = [
    (.inCare, "children_in_care"), (.careLeavers, "care_leavers"), (.leadership, "leadership_governance"),
    (.adoption, "permanence_adoption"),
  ]

  /// By words that tell them and by what was judged: "how the service is led ... requires improvement" is about leadership
  /// in whatever words.
  func find(in blocks: [Block], judged: [Judgements]) -> [(id: String, tokens: Range<Int>)] {
    var order: [String] = []
    var first: [String: Range<Int>] = [:]
    for piece in blocks.flatMap({ pieces(of: $0.tokens) }) {
      for theme in finder.themes(of: article.text, in: piece) {
        guard first[theme.id] == nil, let match = theme.matches.first else { continue }
        first[theme.id] = match
        order.append(theme.id)
      }
    }
    for (area, theme) in Themes.judged where first[theme] == nil {
      guard let claim = judged.lazy.compactMap({ $0.areas[area] }).first else { continue }
      first[theme] = claim.evidence
      order.append(theme)
    }
    return order.compactMap { id in first[id].map { (id, $0) } }
  }

  /// A block without end is read in parts, so that the time stays in line with its size.
  private func pieces(of tokens: Range<Int>) -> [Range<Int>] {
    stride(from: tokens.lowerBound, to: tokens.upperBound, by: 2_000).map {
      span($0, min($0 + 2_000, tokens.upperBound))
    }
  }
}
