internal import Reading

/// Writes an XML document as an outline: `name: words` for an element with words alone, its attributes and the elements
/// in it on lines of their own below.
final class XMLOutline: XMLHandler {
  /// Deeper elements are indented no further, so that a line is not mostly spaces.
  private static let deepestIndent = 16
  private static let longestProperty = 4096

  private(set) var lines: LinePages
  /// The root's name and namespace.
  private(set) var properties: [String: String] = [:]
  private var depth = 0
  /// The name of the element whose line is not written yet, since it may have words.
  private var open: String?
  private var words: [UInt8] = []
  /// The attributes that come below that line.
  private var attributes: [(name: String, value: String)] = []

  init(_ limits: ReadingLimits) { lines = LinePages(limits) }

  func begin(_ element: XMLElement) {
    endLine()
    if depth == 0 {
      properties["Root"] = element.name
      if !element.space.isEmpty { properties["Namespace"] = element.space }
      properties = properties.filter { $0.value.utf8.count <= XMLOutline.longestProperty }
    }
    open = element.name
    attributes = element.all
    depth += 1
  }

  func end(_ name: String, space: String) {
    endLine()
    depth -= 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !lines.isSpent { words.append(contentsOf: bytes) }
  }

  /// Writes what has come since the last tag.
  private func endLine() {
    let text = XMLOutline.tidy(words)
    words.removeAll(keepingCapacity: true)
    if let name = open {
      add(name, text, depth: depth - 1)
      for attribute in attributes { add(attribute.name, XMLOutline.tidy(Array(attribute.value.utf8)), depth: depth) }
      open = nil
      attributes = []
    } else if !text.isEmpty {
      add(text, depth: depth)
    }
  }

  private func add(_ name: String, _ text: [UInt8], depth: Int) {
    add(text.isEmpty ? Array(name.utf8) : Array("\(name): ".utf8) + text, depth: depth)
  }

  private func add(_ line: [UInt8], depth: Int) {
    lines.add(line, indent: 2 * min(max(0, depth), XMLOutline.deepestIndent))
  }

  /// White space within words is one space.
  private static func tidy(_ words: [UInt8]) -> [UInt8] {
    if !words.contains(where: { $0 > 0x20 }) { return [] }
    var text = BlockText()
    text.write(words)
    return text.text
  }
}
