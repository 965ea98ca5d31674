internal import Reading

/// Of a document's styles (OpenDocument, part 3, 16) what its text depends on: lists, the outline, hidden text, titles
/// and its language. Those of `styles.xml` and of the text itself are read into one.
final class OpenDocumentStyles: XMLHandler {
  private struct Style {
    var parent: String?
    var list: String?
    var isHidden = false
  }

  private static let longestChain = 20

  /// The language of text that names none.
  private(set) var language: String?
  private(set) var outline: [Int: OpenDocumentLevel] = [:]
  private var lists: [String: [Int: OpenDocumentLevel]] = [:]
  private var styles: [String: Style] = [:]
  private var current: String?
  private var list: String?
  private var inOutline = false
  private var inDefault = false

  func level(_ level: Int, ofList list: String) -> OpenDocumentLevel? { lists[list]?[level] }

  /// The style of a paragraph's lists, which it may have from the style that it is based on; empty where one takes it
  /// out of its parent's list.
  func list(of style: String) -> String? { chain(style).compactMap(\.list).first }

  func isHidden(_ style: String) -> Bool { chain(style).contains(where: \.isHidden) }

  /// Whether a style is, or is based on, one of a name.
  func isBased(_ style: String, on name: String) -> Bool {
    style == name || chain(style).contains { $0.parent == name }
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "default-style": inDefault = element.attribute("family") == "paragraph"
    case "style":
      guard let name = element.attribute("name"), ["paragraph", "text"].contains(element.attribute("family")) else {
        break
      }
      current = name
      styles[name] = Style(
        parent: element.attribute("parent-style-name"), list: element.attribute("list-style-name"))
    case "text-properties":
      if inDefault, language == nil, let language = element.attribute("language"), language != "none" {
        self.language = element.attribute("country").map { $0 == "none" ? language : "\(language)-\($0)" } ?? language
      }
      if let current, element.attribute("display") == "none" { styles[current]?.isHidden = true }
    case "list-style": list = element.attribute("name")
    case "outline-style": inOutline = true
    case "list-level-style-number", "list-level-style-bullet", "outline-level-style":
      guard let place = element.attribute("level").flatMap({ Int($0) }) else { break }
      if inOutline { outline[place] = OpenDocumentLevel(element) }
      if let list { lists[list, default: [:]][place] = OpenDocumentLevel(element) }
    default: break
    }
  }

  func end(_ name: String, space: String) {
    switch name {
    case "default-style": inDefault = false
    case "style": current = nil
    case "list-style": list = nil
    case "outline-style": inOutline = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func chain(_ style: String) -> [Style] {
    var chain: [Style] = []
    var place: String? = style
    while chain.count < OpenDocumentStyles.longestChain, let found = place.flatMap({ styles[$0] }) {
      chain.append(found)
      place = found.parent
    }
    return chain
  }
}
