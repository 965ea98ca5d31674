/// A level of a list or of the outline, as a style defines it (OpenDocument, part 3, 16.30 to 16.35).
struct OpenDocumentLevel {
  /// In the words that `ListNumber` knows; nil where items have no number.
  var format: String?
  var prefix = ""
  var suffix = ""
  var start = 1
  /// How many levels, this one included, a number shows.
  var shown = 1
  var bullet: String?

  init(_ element: XMLElement) {
    let formats = ["1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"]
    format = element.attribute("num-format").flatMap { formats[$0] }
    prefix = String((element.attribute("num-prefix") ?? "").prefix(16))
    suffix = String((element.attribute("num-suffix") ?? "").prefix(16))
    start = element.attribute("start-value").flatMap { Int($0) } ?? 1
    shown = element.attribute("display-levels").flatMap { Int($0) } ?? 1
    if element.name == "list-level-style-bullet" { bullet = element.attribute("bullet-char") ?? "•" }
  }

  /// - Parameter numbers: Of this level and those around it, outermost first, and how each is written.
  func label(_ numbers: [(number: Int, format: String?)]) -> String? {
    if let bullet { return SymbolFont.bullet(bullet) }
    guard format != nil else { return nil }
    let texts = numbers.suffix(max(1, shown)).compactMap { entry in
      entry.format.map { ListNumber.text(entry.number, format: $0) }
    }
    return texts.isEmpty ? nil : (prefix + texts.joined(separator: ".") + suffix).trimmedLabel
  }
}

extension String {
  fileprivate var trimmedLabel: String? {
    let label = split(separator: " ").joined(separator: " ")
    return label.isEmpty ? nil : label
  }
}
