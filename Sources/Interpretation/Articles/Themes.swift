/// The themes of a piece: what the article says about this service, not what somebody hopes or what other places do.
struct Themes {
  let article: Article
  let finder: ThemeFinder

  func find(in blocks: [Block]) -> [(id: String, tokens: Range<Int>)] {
    var order: [String] = []
    var first: [String: Range<Int>] = [:]
    for block in blocks {
      for theme in finder.themes(of: article.text, in: block.tokens) {
        guard first[theme.id] == nil, let match = theme.matches.first else { continue }
        first[theme.id] = match
        order.append(theme.id)
      }
    }
    return order.compactMap { id in first[id].map { (id, $0) } }
  }
}
