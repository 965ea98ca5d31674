/// Of a document's styles (ECMA-376, part 1, 17.7) what its text depends on: names, lists, and its language.
final class WordStyles: XMLHandler {
  private struct Style {
    var name = ""
    var parent: String?
    var list: String?
    var level: Int?
  }

  private static let longestChain = 20

  /// The language of text that names none.
  private(set) var language: String?
  private var styles: [String: Style] = [:]
  private var current: String?
  private var inDefaults = false

  /// In lower case: names are English in every edition of Word, ids are not.
  func name(of style: String) -> String? { styles[style]?.name.lowercased() }

  /// The list that paragraphs of a style belong to, which it may have from the style that it is based on.
  func list(of style: String) -> (list: String, level: Int?)? {
    var place: String? = style
    for _ in 0..<WordStyles.longestChain {
      guard let found = place.flatMap({ styles[$0] }) else { return nil }
      if let list = found.list { return (list, found.level) }
      place = found.parent
    }
    return nil
  }

  func begin(_ element: XMLElement) {
    let value = element.attribute("val")
    switch element.name {
    case "docDefaults": inDefaults = true
    case "lang" where inDefaults: language = value
    case "style":
      current = element.attribute("styleId")
      if let current { styles[current] = Style() }
    case "name": change { $0.name = value ?? "" }
    case "basedOn": change { $0.parent = value }
    case "numId": change { $0.list = value }
    case "ilvl": change { $0.level = value.flatMap { Int($0) } }
    default: break
    }
  }

  func end(_ name: String, space: String) {
    if name == "docDefaults" { inDefaults = false }
    if name == "style" { current = nil }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func change(_ change: (inout Style) -> Void) {
    if let current { change(&styles[current, default: Style()]) }
  }
}
