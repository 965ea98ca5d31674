internal import Model

/// Facts of several parts, each in one sentence without its evidence. Names of fields stand as words.
enum FactWords {
  /// `help_and_protection` is "help and protection"; what is an abbreviation stays one.
  static func plain(_ word: String) -> String {
    ["lscb", "jtai"].contains(word) ? word.uppercased() : word.split(separator: "_").joined(separator: " ")
  }

  static func sentence(_ fact: Fact) -> String {
    let attributes = fact.attributes
    func list(_ parts: [String?]) -> String { parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ") }
    switch fact.field {
    case "inspection":
      let judgements = FactFields.judgements.compactMap { field in
        attributes[field].map { "\(plain(field)) \(plain($0))" }
      }
      let dates = [attributes["start"], attributes["end"]].compactMap { $0 }.joined(separator: " to ")
      let current = attributes["current"] == "true" ? "the one reported" : nil
      return after(fact.value, list([attributes["kind"].map(plain), dates] + judgements + [current]))
    case "previous_grade": return after(attributes["authority"] ?? "", list([plain(fact.value), attributes["when"]]))
    case "measure":
      let figures = list([
        attributes["from"].map { "from \($0)" }, attributes["to"].map { "to \($0)" }, attributes["unit"],
        attributes["direction"], attributes["period"],
      ])
      return after(fact.value, figures)
    case "person": return list([fact.value, attributes["role"], attributes["organisation"]])
    case "quote": return after(attributes["speaker"] ?? "nobody named", "“\(fact.value)”")
    default: return fact.value
    }
  }

  /// What a finding is and whom it is for: `improvement for the authority`. Nothing for other facts.
  static func heading(_ fact: Fact) -> String {
    guard fact.field == "finding" else { return "" }
    let kind = fact.attributes["kind"].map(plain)
    let addressee = fact.attributes["addressee"].map { "for the \(plain($0))" }
    return [kind, addressee].compactMap { $0 }.joined(separator: " ")
  }

  /// `caseloads, front door`
  static func themes(_ fact: Fact) -> String {
    (fact.attributes["themes"] ?? "").split(separator: " ").map { plain(String($0)) }.joined(separator: ", ")
  }

  private static func after(_ head: String, _ rest: String) -> String {
    [head, rest].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
