/// The fields around a place (ECMA-376, part 1, 17.16.18): of each, the instruction is not shown and the result is.
struct WordFields {
  private struct Field {
    var inResult = false
    var hasText = false
    /// A check box of a form: whether it is checked.
    var box: Bool?
    /// The entries of a form's list, and which is chosen.
    var entries: [String] = []
    var chosen = 0
  }

  private var open: [Field] = []
  private var hiddenCount = 0

  var showText: Bool { hiddenCount == 0 }

  /// Says that text was shown here.
  mutating func note() { if !open.isEmpty { open[open.count - 1].hasText = true } }

  /// An element that belongs to a field. Returns what a form's field shows without having a result.
  mutating func take(_ element: XMLElement) -> String? {
    let value = element.attribute("val")
    switch (element.name, element.attribute("fldCharType")) {
    case ("fldChar", "begin"):
      open.append(Field())
      hiddenCount += 1
    case ("fldChar", "separate"):
      guard let field = open.last, !field.inResult else { break }
      open[open.count - 1].inResult = true
      hiddenCount -= 1
    case ("fldChar", "end"):
      guard let field = open.popLast() else { break }
      if !field.inResult { hiddenCount -= 1 }
      return showText && !field.hasText ? WordFields.shown(field) : nil
    case ("checkBox", _): withLast { $0.box = false }
    case ("default", _), ("checked", _): withLast { if $0.box != nil { $0.box = !["0", "false"].contains(value) } }
    case ("result", _): withLast { $0.chosen = value.flatMap { Int($0) } ?? 0 }
    case ("listEntry", _): withLast { $0.entries.append(value ?? "") }
    default: break
    }
    return nil
  }

  private mutating func withLast(_ change: (inout Field) -> Void) {
    if !open.isEmpty { change(&open[open.count - 1]) }
  }

  private static func shown(_ field: Field) -> String? {
    if let box = field.box { return box ? "☒" : "☐" }
    return field.entries.indices.contains(field.chosen) ? field.entries[field.chosen] : nil
  }
}
