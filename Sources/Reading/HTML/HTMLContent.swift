internal import CGumbo

/// Finds the element that holds a page's main text: what the page itself marks as such, else the element around the
/// densest prose, else the body.
enum HTMLContent {
  /// Prose shorter than this many bytes is not enough to tell a page's main text by.
  private static let leastProse = 200

  static func root(of tree: HTMLTree, without unwanted: [Bool]) -> Int {
    let body = tree.first(GUMBO_TAG_BODY) ?? 0
    let sizes = HTMLDensity.textSizes(of: tree, without: unwanted)
    let links = HTMLDensity.textSizes(of: tree, without: unwanted, linksOnly: true)
    let marked = tree.nodes.indices.filter { !unwanted[$0] && isMain($0, tree) }
    let start = marked.max { sizes[$0] < sizes[$1] }.flatMap { sizes[$0] >= leastProse ? $0 : nil }
    if let article = article(within: start ?? body, tree, unwanted, sizes) { return article }
    if let start { return start }
    guard let dense = densest(tree, unwanted, sizes, links) else { return body }
    return withHeading(dense, tree, sizes, body: body)
  }

  private static func isMain(_ index: Int, _ tree: HTMLTree) -> Bool {
    tree.nodes[index].tag == GUMBO_TAG_MAIN || tree.attribute("role", of: index)?.lowercased() == "main"
  }

  /// The one article that holds most of the text there.
  private static func article(within root: Int, _ tree: HTMLTree, _ unwanted: [Bool], _ sizes: [Int]) -> Int? {
    let articles = (root..<tree.nodes[root].end).filter { !unwanted[$0] && tree.nodes[$0].tag == GUMBO_TAG_ARTICLE }
    guard let largest = articles.max(by: { sizes[$0] < sizes[$1] }), sizes[largest] >= leastProse else { return nil }
    return sizes[largest] * 10 >= sizes[root] * 6 ? largest : nil
  }

  /// Each paragraph speaks for its parent, and by half for its grandparent; links speak against them.
  private static func densest(_ tree: HTMLTree, _ unwanted: [Bool], _ sizes: [Int], _ links: [Int]) -> Int? {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where !unwanted[index] {
      guard node.tag == GUMBO_TAG_P || node.tag == GUMBO_TAG_PRE || node.tag == GUMBO_TAG_BLOCKQUOTE else { continue }
      guard sizes[index] >= 25, links[index] * 2 < sizes[index] else { continue }
      let score = 1 + min(Double(sizes[index] - links[index]) / 100, 5)
      scores[node.parent] += score
      scores[tree.nodes[node.parent].parent] += score / 2
    }
    for index in scores.indices where sizes[index] > 0 {
      scores[index] *= 1 - Double(links[index]) / Double(sizes[index])
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0,
      sizes[best] >= leastProse, sizes[best] * 4 >= sizes[0]
    else { return nil }
    return best
  }

  /// Climbs while that adds little: to the headline above the text, and to text in neighbouring elements.
  private static func withHeading(_ index: Int, _ tree: HTMLTree, _ sizes: [Int], body: Int) -> Int {
    var best = index
    var place = index
    while place > body, place > 0 {
      place = tree.nodes[place].parent
      guard sizes[place] * 10 <= sizes[index] * 14 else { break }
      best = place
    }
    return best
  }
}
