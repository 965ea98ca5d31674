/// Counts headings and the items of lists: each label is asked for once, in the order of the text.
struct OpenDocumentNumbering {
  private struct List {
    var style: String
    /// Whether it goes on counting where another ended.
    let id: String
    var hasLabel = true
  }

  private static let deepest = 10

  private let styles: OpenDocumentStyles
  private var open: [List] = []
  /// Of each list, by its id or style, and of the outline: the numbers by level.
  private var counts: [String: [Int]] = [:]
  private var headings: [Int] = []
  private var made = 0

  init(_ styles: OpenDocumentStyles) { self.styles = styles }

  /// A list begins (OpenDocument, part 3, 5.3.2). One in another is the same list, a level deeper.
  mutating func beginList(_ element: XMLElement) {
    let style = element.attribute("style-name") ?? open.last?.style ?? ""
    if let outer = open.last {
      open.append(List(style: style, id: outer.id))
      counts[outer.id] = Array((counts[outer.id] ?? []).prefix(open.count - 1))
      return
    }
    made += 1
    let isContinued = element.attribute("continue-numbering") == "true"
    let id =
      element.attribute("continue-list") ?? (isContinued ? "style \(style)" : element.attribute("id") ?? "\(made)")
    open.append(List(style: style, id: id))
    if counts[id] == nil { counts[id] = isContinued ? counts["last \(style)"] ?? [] : [] }
  }

  mutating func endList() {
    guard let list = open.popLast(), open.isEmpty else { return }
    counts["last \(list.style)"] = counts[list.id]
  }

  mutating func beginItem(start: Int?) {
    guard let list = open.last else { return }
    var numbers = counts[list.id] ?? []
    let place = open.count - 1
    while numbers.count < place { numbers.append(1) }
    let level = styles.level(open.count, ofList: list.style)
    if numbers.count > place, start == nil {
      numbers[place] = numbers[place] &+ 1
      numbers.removeSubrange((place + 1)...)
    } else {
      numbers = Array(numbers.prefix(place)) + [start ?? level?.start ?? 1]
    }
    counts[list.id] = numbers
    open[open.count - 1].hasLabel = false
  }

  /// The number or bullet of the item whose first paragraph this is; nil for any other paragraph.
  mutating func label(paragraphStyle: String?) -> String? {
    guard let list = open.last, !list.hasLabel else { return nil }
    open[open.count - 1].hasLabel = true
    let style = list.style.isEmpty ? paragraphStyle.flatMap { styles.list(of: $0) } ?? "" : list.style
    guard open.count <= OpenDocumentNumbering.deepest, let level = styles.level(open.count, ofList: style) else {
      return nil
    }
    let numbers = (counts[list.id] ?? []).prefix(open.count).enumerated().map { place, number in
      (number, styles.level(place + 1, ofList: style)?.format)
    }
    return level.label(numbers)
  }

  /// The number of a heading by the outline's style.
  mutating func heading(level: Int, start: Int?) -> String? {
    guard (1...OpenDocumentNumbering.deepest).contains(level), let style = styles.outline[level] else { return nil }
    while headings.count < level - 1 { headings.append(styles.outline[headings.count + 1]?.start ?? 1) }
    let next = headings.count >= level ? headings[level - 1] &+ 1 : style.start
    headings = Array(headings.prefix(level - 1)) + [start ?? next]
    let numbers = headings.enumerated().map { ($1, styles.outline[$0 + 1]?.format) }
    return style.label(numbers)
  }
}
