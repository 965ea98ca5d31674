/// Which elements of a Word document are shown.
struct WordVisibility {
  /// Deletions (ECMA-376, part 1, 17.13.5), properties as they were before a change, a control's settings, and the
  /// readings above ruby text.
  private static let unseen: Set = [
    "del", "moveFrom", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tcPrChange",
    "trPrChange", "tblGridChange", "numberingChange", "sdtPr", "rt",
  ]

  /// Open elements from the outermost one that is not shown.
  private var depth = 0
  /// For each open `AlternateContent`: whether one of its choices was taken (part 3, 7.5).
  private var choices: [Bool] = []

  /// Whether an element that begins is left out, with all that is in it.
  ///
  /// - Parameter inProperties: Of a paragraph or row, where a deletion is a mark and holds nothing.
  mutating func hides(_ element: XMLElement, inProperties: Bool) -> Bool {
    if depth > 0 || isUnseen(element, inProperties: inProperties) { depth += 1 }
    return depth > 0
  }

  /// Whether the element that ends was left out.
  mutating func hid(_ name: String, space: String) -> Bool {
    if depth > 0 {
      depth -= 1
      return true
    }
    if name == "AlternateContent", WordSpace.isCompatibility(space) { _ = choices.popLast() }
    return false
  }

  private mutating func isUnseen(_ element: XMLElement, inProperties: Bool) -> Bool {
    if WordSpace.isWord(element.space) {
      return WordVisibility.unseen.contains(element.name) && !(inProperties && element.name == "del")
    }
    guard WordSpace.isCompatibility(element.space) else { return false }
    if element.name == "AlternateContent" {
      choices.append(false)
    } else if element.name == "Choice" || element.name == "Fallback", let taken = choices.last {
      choices[choices.count - 1] = true
      return taken
    }
    return false
  }
}
