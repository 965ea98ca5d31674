/// What of a document is not shown: changes that were made to it, comments, hidden text, what describes a drawing.
struct OpenDocumentVisibility {
  private static let hidden: Set = [
    "tracked-changes", "annotation", "annotation-end", "forms", "ruby-text", "title", "desc",
    "sequence-decls", "variable-decls", "user-field-decls", "note-citation", "index-title-template", "event-listeners",
    "table-of-content-source", "bibliography-source", "binary-data", "script",
  ]

  /// Of the elements around the place, how many are within one that is not shown.
  private var depth = 0

  /// Whether an element is not shown. Every one that is must be told to `hid` when it ends.
  mutating func hides(_ element: XMLElement, _ styles: OpenDocumentStyles) -> Bool {
    guard depth == 0 else {
      depth += 1
      return true
    }
    let isHidden =
      (OpenDocumentVisibility.hidden.contains(element.name) && !isField(element))
      || ["none", "false"].contains(element.attribute("display"))
      || element.attribute("is-hidden") == "true"
      || (element.name == "span" && element.attribute("style-name").map(styles.isHidden) == true)
    if isHidden { depth = 1 }
    return isHidden
  }

  /// A field that shows the document's title, of which drawings have one too.
  private func isField(_ element: XMLElement) -> Bool {
    element.name == "title" && OpenDocumentSpace.isText(element.space)
  }

  var isHiding: Bool { depth > 0 }

  mutating func hid() -> Bool {
    guard depth > 0 else { return false }
    depth -= 1
    return true
  }
}
