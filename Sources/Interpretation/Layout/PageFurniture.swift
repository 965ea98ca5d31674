/// Lines that belong to the page rather than to the text: running heads and feet, page numbers, notes.
struct PageFurniture {
  /// Lines looked at from the top and from the bottom of a page.
  private static let edge = 3

  /// Indices into `Layout.lines`.
  let lines: Set<Int>

  init(_ layout: Layout) {
    let pages = Dictionary(grouping: layout.lines.indices) { layout.lines[$0].page }
    var edges: [[String]: [Int]] = [:]
    var furniture = Set<Int>()
    for (_, lines) in pages {
      for index in Set(lines.prefix(PageFurniture.edge) + lines.suffix(PageFurniture.edge)) {
        let words = layout.text.tokens[layout.lines[index].tokens].filter { !$0.isNumber }.map(\.word)
        if words.isEmpty, layout.lines[index].marker != nil { continue }
        if words.isEmpty { furniture.insert(index) } else { edges[words, default: []].append(index) }
      }
    }
    let repeated = max(2, pages.count / 4)
    for (_, lines) in edges where lines.count >= repeated && pages.count > 1 {
      let distinct = Set(lines.map { layout.lines[$0].page })
      if distinct.count >= repeated { furniture.formUnion(lines) }
    }
    let body = layout.bodyFontSize
    for (index, line) in layout.lines.enumerated() where line.fontSize > 0 && line.fontSize < body - 0.9 {
      furniture.insert(index)
    }
    lines = furniture
  }
}

extension Layout {
  /// The size of most of the text, points; 0 without positions.
  var bodyFontSize: Float {
    var words: [Int: Int] = [:]
    for line in lines { words[Int((line.fontSize * 2).rounded()), default: 0] += line.tokens.count }
    let most = words.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Float(most?.key ?? 0) / 2
  }
}
