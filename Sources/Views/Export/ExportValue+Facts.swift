internal import Model

// How what a fact says stands in an export.
extension ExportValue {
  init(_ evidence: [Evidence]) {
    self = .list(
      evidence.map { span in
        .object([
          Member("page", .integer(span.page)), Member("start", .integer(span.start)), Member("end", .integer(span.end)),
          Member("text", .text(span.text)),
        ])
      })
  }

  /// A list from its items with a space between.
  init(words: String?) { self = .list((words ?? "").split(separator: " ").map { .text(String($0)) }) }

  /// The attributes of these names, in their order, each `null` where the fact does not have it.
  static func attributes(_ names: [String], of fact: Fact) -> [Member] {
    names.map { Member($0, ExportValue(fact.attributes[$0])) }
  }

  /// What the words of a strength or improvement say.
  static func texted(_ fact: Fact) -> [Member] {
    [
      Member("text", .text(fact.value)), Member("themes", ExportValue(words: fact.attributes["themes"])),
      Member("evidence", ExportValue(fact.evidence)),
    ]
  }
}
