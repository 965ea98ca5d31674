internal import Reading

/// Counts the items of a document's lists: each item's label is asked for once, in the order of the text.
final class WordNumbering {
  private static let levels = 0..<9
  private static let longestLabel = 64

  private let lists: WordLists
  private let styles: WordStyles
  /// By definition and level.
  private var counts: [String: [Int?]] = [:]
  private var begun = Set<String>()

  init(_ lists: WordLists, _ styles: WordStyles) {
    self.lists = lists
    self.styles = styles
  }

  /// Its number or bullet; nil when the paragraph is no item of a list.
  func label(for paragraph: WordParagraphProperties) -> String? {
    let inherited = paragraph.style.flatMap { styles.list(of: $0) }
    guard let id = paragraph.list ?? inherited?.list, id != "0", let list = lists.list(id) else { return nil }
    let styled = list.levels.first { $0.value.style != nil && $0.value.style == paragraph.style }?.key
    let place = paragraph.level ?? (paragraph.list == nil ? styled : nil) ?? inherited?.level ?? 0
    guard WordNumbering.levels.contains(place), let level = list.levels[place] else { return nil }
    let numbers = count(id, list, at: place)
    let text = level.format == "bullet" ? SymbolFont.bullet(level.text) : written(level, numbers, list.levels)
    return text.isEmpty ? nil : text
  }

  private func count(_ id: String, _ list: WordLists.List, at place: Int) -> [Int?] {
    var numbers = counts[list.definition] ?? WordNumbering.levels.map { _ in nil }
    if begun.insert(id).inserted {
      for level in list.starts.keys where numbers.indices.contains(level) { numbers[level] = nil }
    }
    func start(_ level: Int) -> Int { list.starts[level] ?? list.levels[level]?.start ?? 1 }
    for outer in 0..<place where numbers[outer] == nil { numbers[outer] = start(outer) }
    numbers[place] = numbers[place].map { $0 &+ 1 } ?? start(place)
    for inner in place + 1..<numbers.count { numbers[inner] = nil }
    counts[list.definition] = numbers
    return numbers
  }

  private func written(_ level: WordLists.Level, _ numbers: [Int?], _ levels: [Int: WordLists.Level]) -> String {
    var text = ""
    var rest = Array(level.text.unicodeScalars.prefix(WordNumbering.longestLabel))[...]
    while let scalar = rest.popFirst() {
      let digit = scalar == "%" ? rest.first.flatMap { Int(String($0)) } : nil
      if let digit, WordNumbering.levels.contains(digit - 1) {
        rest.removeFirst()
        let format = level.isLegal ? "decimal" : levels[digit - 1]?.format ?? "decimal"
        text += ListNumber.text(numbers[digit - 1] ?? 1, format: format)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text.trimmed
  }
}
