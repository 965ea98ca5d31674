/// Counts the notes of a document, each kind on its own.
struct OpenDocumentNoteMarks {
  private var counts: [String: Int] = [:]
  /// Of the note whose first paragraph has not come yet.
  private var open: String?

  /// The mark of the next note where it is referred to: `[1]` for a footnote, `[i]` for an endnote.
  mutating func next(_ kind: String?) -> String {
    let kind = kind ?? "footnote"
    counts[kind, default: 0] += 1
    let mark = "[\(ListNumber.text(counts[kind] ?? 0, format: kind == "endnote" ? "lowerRoman" : "decimal"))]"
    open = mark
    return mark
  }

  /// The mark that the paragraph at hand begins with, once for each note.
  mutating func take() -> String? {
    defer { open = nil }
    return open
  }
}
