/// Of a paragraph's properties (ECMA-376, part 1, 17.3.1) those that its text depends on.
struct WordParagraphProperties {
  private(set) var style: String?
  /// The list that it is an item of; "0" takes it out of its style's list.
  private(set) var list: String?
  private(set) var level: Int?
  /// Whether the end of the paragraph was deleted, so that the next one goes on with it.
  private(set) var endIsDeleted = false

  /// An element below `pPr`.
  mutating func take(_ element: XMLElement) {
    switch element.name {
    case "pStyle": style = element.attribute("val")
    case "numId": list = element.attribute("val")
    case "ilvl": level = element.attribute("val").flatMap { Int($0) }
    case "del": endIsDeleted = true
    default: break
    }
  }
}
