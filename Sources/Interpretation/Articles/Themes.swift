/// The themes of a piece: what the article says about this service, not what somebody hopes or what other places do.
struct Themes {
  let article: Article
  let finder: ThemeFinder

  func find(in blocks: [Block]) -> [(id: String, tokens: Range<Int>)] {
    var order: [String] = []
    var first: [String: Range<Int>] = [:]
    for piece in blocks.flatMap({ pieces(of: $0.tokens) }) {
      for theme in finder.themes(of: article.text, in: piece) {
        guard first[theme.id] == nil, let match = theme.matches.first else { continue }
        first[theme.id] = match
        order.append(theme.id)
      }
    }
    return order.compactMap { id in first[id].map { (id, $0) } }
  }

  /// A block without end is read in parts, so that the time stays in line with its size.
  private func pieces(of tokens: Range<Int>) -> [Range<Int>] {
    stride(from: tokens.lowerBound, to: tokens.upperBound, by: 2_000).map { $0..<min($0 + 2_000, tokens.upperBound) }
  }
}
