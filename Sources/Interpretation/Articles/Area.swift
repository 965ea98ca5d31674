/// An area that Ofsted judges beside the service as a whole. The raw values are the keys of the exports.
enum Area: String, Hashable, Sendable, CaseIterable {
  case helpAndProtection = "help_and_protection"
  case inCare = "in_care"
  case careLeavers = "care_leavers"
  case leadership
  case adoption
  case lscb

  /// How reports, councils and the press call them, by their first words.
  private static let phrases: [String: [(words: [String], area: Area)]] = {
    let texts: [(Area, String)] = [
      (
        .helpAndProtection,
        """
        help and protection|help and protect|help and protects|help and protecting|helped and protected
        helping and protecting|protection of children|protecting children|child protection|protect children
        protection and help|protection or help|keep children safe|keeping children safe|keeps children safe|safeguarding
        safeguarding services|need help or protection|help or protection|need protecting|needing protection
        need protection|in need of protection
        """
      ),
      (
        .inCare,
        """
        children in care|children in its care|children in their care|children in our care|children in the council's care
        looked after and achieving permanence|looked after|looking after you|children it looks after|children they look after|children we look after|children the council looks after|looks after children|looking after children|young people in care|youngsters in care|those in care|cared for children
        children who are cared for|kids in care|children and young people in care|children it cares for|teenagers in care
        foster carers or in homes|in foster care
        """
      ),
      (
        .careLeavers,
        """
        care leavers|care leaver|leaving care|care experienced|leave care|left care|care leavers'|young care leavers
        leaving the care system|leave the care system|leaving its care|left its care
        """
      ),
      (
        .leadership,
        """
        leadership management and governance|leadership and management|management and governance|leadership and governance
        leadership|leaders
        leaders on social work|leaders and managers|impact of leaders|impact leaders have|people in charge
        how leaders run|how managers run|how it is led|how services are led|how the service is led|how they are led
        impact of leadership
        """
      ),
      (.adoption, "adoption performance|adoption services|adoption service|adoption work|adoption"),
      (.lscb, "safeguarding children board|safeguarding children's board|safeguarding board|lscb"),
    ]
    var phrases: [String: [(words: [String], area: Area)]] = [:]
    for (area, text) in texts {
      for phrase in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let words = phrase.split(separator: " ").map(String.init)
        if let first = words.first { phrases[first, default: []].append((words, area)) }
      }
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// The areas named in a range, in order, none inside another.
  static func named(in range: Range<Int>, of article: Article) -> [(area: Area, tokens: Range<Int>)] {
    var found: [(area: Area, tokens: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let match = phrases[article.word(index)]?.first {
        index + $0.words.count <= range.upperBound && article.text.matches($0.words, at: index)
      }
      guard let match, !isAnotherService(behind: index + match.words.count, of: article) else {
        index += 1
        continue
      }
      found.append((match.area, index..<index + match.words.count))
      index += match.words.count
    }
    return found
  }

  /// "adoption agency", "adoption panel", "leadership team", "child protection plans" are no areas.
  private static func isAnotherService(behind index: Int, of article: Article) -> Bool {
    guard index < article.tokens.count, article.follows(index, over: .space) else { return false }
    if article.word(index) == "children", article.word(index - 1) == "safeguarding" { return true }
    return [
      "agency", "agencies", "panel", "team", "teams", "plan", "plans", "process", "conference", "conferences",
      "council",
      "councils", "board", "partnership", "hub", "chief", "cases", "register", "nurses", "reviews",
    ].contains(article.word(index))
  }
}
