/// The footnotes and endnotes of a document: their marks in the text, and their words.
struct WordNoteList {
  /// In the order of their first references.
  private(set) var order: [WordNote] = []
  private(set) var blocks: [WordNote: [OfficeBlock]] = [:]
  private var labels: [WordNote: String] = [:]
  private var counts: [WordNote.Kind: Int] = [:]
  private var open: WordNote?

  /// The mark where a reference stands, such as `[1]` for a footnote and `[i]` for an endnote; nothing where the
  /// document's own mark follows.
  mutating func refer(_ element: XMLElement) -> String {
    guard let id = element.attribute("id"),
      let kind = WordNote.Kind(rawValue: String(element.name.dropLast("Reference".count)))
    else { return "" }
    let note = WordNote(kind: kind, id: id)
    if let label = labels[note] { return label }
    order.append(note)
    let own = element.attribute("customMarkFollows").map { !["0", "false", "off"].contains($0) } ?? false
    if !own { counts[kind, default: 0] += 1 }
    let number = ListNumber.text(counts[kind] ?? 0, format: kind == .footnote ? "decimal" : "lowerRoman")
    labels[note] = own ? "" : "[\(number)]"
    return labels[note] ?? ""
  }

  /// A note begins; separators and such (ECMA-376, part 1, 17.18.33) are none.
  mutating func begin(_ element: XMLElement) {
    let isNormal = (element.attribute("type") ?? "normal") == "normal"
    guard isNormal, let id = element.attribute("id") else {
      open = nil
      return
    }
    open = WordNote.Kind(rawValue: element.name).map { WordNote(kind: $0, id: id) }
  }

  /// The mark of the note whose words are read.
  var currentLabel: String { open.flatMap { labels[$0] } ?? "" }

  mutating func end(_ words: [OfficeBlock]) {
    if let open { blocks[open] = words }
    open = nil
  }
}
