/// The sections of a report that list what inspectors ask for, or praise, told from their headings.
struct FindingSection: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case improvement, recommendation, strength
    case priorityAction = "priority_action"
  }

  enum Addressee: String, Hashable, Sendable {
    case authority, lscb
  }

  let kind: Kind
  /// Nil where the heading does not say: then the part of the report does.
  let addressee: Addressee?

  /// The headings as reports print them, without articles and a note's number.
  private static let headings: [(words: [String], section: FindingSection)] = [
    ("what needs to improve", .improvement, .authority),
    ("what does the local authority need to improve", .improvement, .authority),
    ("what does the council need to improve", .improvement, .authority),
    ("what does the lscb need to improve", .improvement, .lscb),
    ("what does the local safeguarding children board need to improve", .improvement, .lscb),
    ("areas for improvement", .improvement, nil),
    ("area for improvement", .improvement, nil),
    ("recommendations", .recommendation, nil),
    ("recommendations for improvement", .recommendation, nil),
    ("priority and immediate action", .priorityAction, nil),
    ("priority and immediate actions", .priorityAction, nil),
    ("immediate and priority actions", .priorityAction, nil),
    ("areas for priority action", .priorityAction, nil),
    ("area for priority action", .priorityAction, nil),
    ("priority actions", .priorityAction, nil),
    ("priority action", .priorityAction, nil),
    ("local authority has the following strengths", .strength, .authority),
    ("local authority strengths", .strength, .authority),
    ("local authority strengths are", .strength, .authority),
    ("lscb has the following strengths", .strength, .lscb),
    ("key strengths", .strength, nil),
    ("strengths", .strength, nil),
  ].map { ($0.split(separator: " ").map(String.init), FindingSection(kind: $1, addressee: $2)) }

  /// Endings that headings of letters add: "What needs to improve in this area of social work practice".
  private static let endings: [[String]] = [
    ["in", "this", "area", "of", "social", "work", "practice"], ["in", "this", "area", "of", "practice"],
    ["in", "this", "area"], ["for", "the", "partnership"], ["for", "the", "lscb"],
    ["for", "the", "local", "authority"],
  ]

  /// The section that a line opens; nil for any other line. An entry of a list of contents opens none.
  static func opened(by line: Line, in text: DocumentText) -> FindingSection? {
    guard line.tokens.count <= 16 else { return nil }
    var words = text.tokens[line.textTokens].map(\.word)
    if let last = words.last, Int(last) != nil {
      // A number behind a tab or a run of dots is a page's; one that touches the mark is a note's.
      let gap = text.tokens[line.tokens.upperBound - 1].gap
      guard gap.isDisjoint(with: [.tab, .fullStop, .space]) else { return nil }
      words.removeLast()
    }
    if words.first == "the" { words.removeFirst() }
    for (heading, section) in headings where words.starts(with: heading) {
      let rest = Array(words.dropFirst(heading.count))
      if rest.isEmpty || endings.contains(rest) {
        let board = rest.contains("lscb")
        return FindingSection(kind: section.kind, addressee: board ? .lscb : section.addressee)
      }
    }
    return nil
  }
}
