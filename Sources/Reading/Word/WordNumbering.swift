/// A document's lists (ECMA-376, part 1, 17.9), which it also counts: the label of an item is asked for once, in the
/// order of the text.
final class WordNumbering: XMLHandler {
  private struct Level {
    var start = 1
    var format = "decimal"
    /// `%1` stands for the number of the outermost level.
    var text = ""
    var style: String?
    var isLegal = false
  }

  /// What lists have in common: items of all lists of one definition are counted together.
  private struct Definition {
    var levels: [Int: Level] = [:]
    /// A style whose list's definition is meant.
    var link: String?
  }

  private struct List {
    var definition = ""
    /// Where its own numbers begin.
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private static let levels = 0..<9
  private static let longestLabel = 64

  private let styles: WordStyles
  private var definitions: [String: Definition] = [:]
  private var lists: [String: List] = [:]
  private var counts: [String: [Int?]] = [:]
  private var begun = Set<String>()

  private enum Place {
    case nowhere
    case definition(String)
    case list(String)
  }

  private var place = Place.nowhere
  private var level = 0

  init(_ styles: WordStyles) { self.styles = styles }

  /// Its number or bullet; nil when the paragraph is no item of a list.
  func label(for paragraph: WordParagraphProperties) -> String? {
    let inherited = paragraph.style.flatMap { styles.list(of: $0) }
    guard let id = paragraph.list ?? inherited?.list, id != "0", let list = lists[id] else { return nil }
    let key = definitionKey(of: list)
    let levels = (definitions[key]?.levels ?? [:]).merging(list.levels) { $1 }
    let styled = levels.first { $0.value.style != nil && $0.value.style == paragraph.style }?.key
    let place = paragraph.level ?? (paragraph.list == nil ? styled ?? inherited?.level : inherited?.level) ?? 0
    guard WordNumbering.levels.contains(place), let level = levels[place] else { return nil }
    count(id, list, levels, at: place, key)
    if level.format == "bullet" { return SymbolFont.bullet(level.text) }
    let text = written(level, counts[key] ?? [], levels)
    return text.isEmpty ? nil : text
  }

  private func definitionKey(of list: List) -> String {
    guard let style = definitions[list.definition]?.link,
      let linked = styles.list(of: style).flatMap({ lists[$0.list] })
    else { return list.definition }
    return linked.definition
  }

  private func count(_ id: String, _ list: List, _ levels: [Int: Level], at place: Int, _ key: String) {
    var numbers = counts[key] ?? WordNumbering.levels.map { _ in nil }
    if begun.insert(id).inserted {
      for level in list.starts.keys where numbers.indices.contains(level) { numbers[level] = nil }
    }
    func start(_ level: Int) -> Int { list.starts[level] ?? levels[level]?.start ?? 1 }
    for outer in 0..<place where numbers[outer] == nil { numbers[outer] = start(outer) }
    numbers[place] = numbers[place].map { $0 &+ 1 } ?? start(place)
    for inner in place + 1..<numbers.count { numbers[inner] = nil }
    counts[key] = numbers
  }

  private func written(_ level: Level, _ numbers: [Int?], _ levels: [Int: Level]) -> String {
    var text = ""
    var rest = Array(level.text.unicodeScalars.prefix(WordNumbering.longestLabel))[...]
    while let scalar = rest.popFirst() {
      if scalar == "%", let digit = rest.first.flatMap({ Int(String($0)) }), WordNumbering.levels.contains(digit - 1) {
        rest.removeFirst()
        let format = level.isLegal ? "decimal" : levels[digit - 1]?.format ?? "decimal"
        text += ListNumber.text((numbers.indices.contains(digit - 1) ? numbers[digit - 1] : nil) ?? 1, format: format)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text.trimmed
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
