/// A document's lists as it defines them (ECMA-376, part 1, 17.9).
final class WordLists: XMLHandler {
  struct Level {
    var start = 1
    var format = "decimal"
    /// `%1` stands for the number of the outermost level.
    var text = ""
    /// Paragraphs of this style are items of this level.
    var style: String?
    /// Whether all numbers in it are decimal.
    var isLegal = false
  }

  /// What lists have in common: items of all lists of one definition are counted together.
  private struct Definition {
    var levels: [Int: Level] = [:]
    /// A style whose list's definition is meant.
    var link: String?
  }

  struct List {
    var definition = ""
    /// Where its own numbers begin.
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private enum Place {
    case nowhere
    case definition(String)
    case list(String)
  }

  private let styles: WordStyles
  private var definitions: [String: Definition] = [:]
  private var lists: [String: List] = [:]
  private var place = Place.nowhere
  private var level = 0

  init(_ styles: WordStyles) { self.styles = styles }

  /// A list with the definition that counts it, and all of its levels.
  func list(_ id: String) -> List? {
    guard var list = lists[id] else { return nil }
    if let style = definitions[list.definition]?.link, let linked = styles.list(of: style).flatMap({ lists[$0.list] }) {
      list.definition = linked.definition
    }
    list.levels.merge(definitions[list.definition]?.levels ?? [:]) { own, _ in own }
    return list
  }

  func begin(_ element: XMLElement) {
    let value = element.attribute("val")
    let number = value.flatMap { Int($0) }
    switch element.name {
    case "abstractNum":
      place = .definition(element.attribute("abstractNumId") ?? "")
      changeDefinition { $0 = Definition() }
    case "num":
      place = .list(element.attribute("numId") ?? "")
      changeList { $0 = List() }
    case "numStyleLink": changeDefinition { $0.link = value }
    case "abstractNumId": changeList { $0.definition = value ?? "" }
    case "lvl", "lvlOverride": level = element.attribute("ilvl").flatMap { Int($0) } ?? 0
    case "startOverride": changeList { $0.starts[level] = number }
    case "start": changeLevel { $0.start = number ?? 1 }
    case "numFmt": changeLevel { $0.format = value ?? "decimal" }
    case "lvlText": changeLevel { $0.text = value ?? "" }
    case "pStyle": changeLevel { $0.style = value }
    case "isLgl": changeLevel { $0.isLegal = true }
    default: break
    }
  }

  func end(_ name: String, space: String) {
    if name == "abstractNum" || name == "num" { place = .nowhere }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func changeDefinition(_ change: (inout Definition) -> Void) {
    if case .definition(let id) = place { change(&definitions[id, default: Definition()]) }
  }

  private func changeList(_ change: (inout List) -> Void) {
    if case .list(let id) = place { change(&lists[id, default: List()]) }
  }

  private func changeLevel(_ change: (inout Level) -> Void) {
    switch place {
    case .nowhere: break
    case .definition(let id): change(&definitions[id, default: Definition()].levels[level, default: Level()])
    case .list(let id): change(&lists[id, default: List()].levels[level, default: Level()])
    }
  }
}
