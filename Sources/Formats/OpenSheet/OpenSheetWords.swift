/// The words of a cell: its paragraphs a line each, without its comment and the shapes on it.
struct OpenSheetWords {
  /// More than a cell holds is cut.
  private static let mostBytes = 1 << 20

  private(set) var text: [UInt8] = []
  private var openParagraphs = 0

  mutating func begin(_ element: XMLElement) {
    guard element.space == OpenSheetSpace.text else { return }
    switch element.name {
    case "p", "h":
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      openParagraphs += 1
    case "s":
      let count = element.attribute("c").flatMap { Int($0) } ?? 1
      add(String(repeating: " ", count: min(max(count, 1), 1000)).utf8)
    case "tab": add("\t".utf8)
    case "line-break": add("\n".utf8)
    default: break
    }
  }

  mutating func end(_ name: String, space: String) {
    if space == OpenSheetSpace.text, name == "p" || name == "h" { openParagraphs -= 1 }
  }

  mutating func add(_ words: some Sequence<UInt8>) {
    if openParagraphs > 0, text.count < OpenSheetWords.mostBytes { text.append(contentsOf: words) }
  }
}
