/// Lines that belong to the page rather than to the text: running heads and feet, page numbers, notes.
struct PageFurniture {
  /// Lines looked at from the top and from the bottom of a page.
  private static let edge = 3

  /// Indices into `Layout.lines`.
  let lines: Set<Int>

  /// What a line says, numbers aside, and how many lines from the page's edge it says it.
  private struct Edge: Hashable {
    let words: [String]
    let rank: Int
    let isMarker: Bool

    init(_ layout: Layout, _ index: Int, rank: Int) {
      words = layout.text.tokens[layout.lines[index].tokens].filter { !$0.isNumber }.map(\.word)
      self.rank = rank
      isMarker = layout.lines[index].marker != nil
    }
  }

  init(_ layout: Layout) {
    let pages = Dictionary(grouping: layout.lines.indices) { layout.lines[$0].page }
    var edges: [Edge: [Int]] = [:]
    var furniture = Set<Int>()
    for (_, lines) in pages {
      for (rank, index) in lines.prefix(PageFurniture.edge).enumerated() {
        edges[Edge(layout, index, rank: rank), default: []].append(index)
      }
      for (rank, index) in lines.suffix(PageFurniture.edge).reversed().enumerated() {
        edges[Edge(layout, index, rank: -1 - rank), default: []].append(index)
      }
    }
    let repeated = max(2, pages.count * 2 / 5)
    for (edge, lines) in edges where edge.words.isEmpty ? !edge.isMarker : lines.count >= repeated && pages.count > 1 {
      furniture.formUnion(lines)
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
    for line in lines {
      // In half points; a file may name any size.
      words[Int(min(max(line.fontSize * 2, 0), 10_000).rounded()), default: 0] += line.tokens.count
    }
    let most = words.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Float(most?.key ?? 0) / 2
  }
}
