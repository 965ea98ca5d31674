/// An area that Ofsted judges beside the service as a whole. The raw values are the keys of the exports.
enum Area: String, Hashable, Sendable, CaseIterable {
  case helpAndProtection = "help_and_protection"
  case inCare = "in_care"
  case careLeavers = "care_leavers"
  case leadership
  case adoption
  case lscb

  /// How reports, councils and the press call them, by their first words. Between the words of a phrase may stand whose
  /// care it is: "children in our care", "left the council's care".
  private static let phrases: [String: [(words: [String], area: Area)]] = {
    let texts: [(Area, String)] = [
      (
        .helpAndProtection,
        """
        help and protection|help and protect|help and protects|help and protecting|helped and protected|helped and kept safe|help or protection
        helping and protecting|protection and help|protection or help|protection of children|child protection
        protecting children|protect children|protects children|safeguarding|safeguarding services
        keep children safe|keeping children safe|keeps children safe|need help or protection|need protecting
        needing protection|need protection|in need of protection|helping families|help for families|help families
        right help
        """
      ),
      (
        .inCare,
        """
        children in care|young people in care|children and young people in care|youngsters in care|teenagers in care
        kids in care|those in care|children who live in care|children living in care|child in care
        looked after and achieving permanence|looked after|looks after|looking after|look after|looking after you
        cared for children|children who are cared for|children cared for|children it cares for|children they care for
        live with foster carers|living with foster carers|live with foster families|foster homes|live with foster carers or in homes|live with foster carers and in homes
        in foster care|cannot live at home|can't live at home
        """
      ),
      (
        .careLeavers,
        """
        care leavers|care leaver|young care leavers|care experienced|leaving care|leave care|left care|leaves care
        leaving the care system|leave the care system|moved on from care|move on from care|moving on from care
        moving out of care|grown up in care|who've left it|who have left it|those leaving it|those who leave it
        """
      ),
      (
        .leadership,
        """
        leadership management and governance|leadership and management|management and governance|leadership and governance
        leadership|leaders|leaders on social work|leaders on social work practice with children and families
        impact of leaders on social work practice with children and families
        impact of leaders on social work practice|impact of leaders on social work|leaders on social work practice
        impact of leaders on practice
        leaders and managers|impact of leaders|impact leaders have
        impact on social work practice|impact on practice|how it led|impact of leadership|difference leaders make|people in charge|how leaders run|how managers run|how bosses run|leaders run service|leaders run services|how leaders run service
        how managers run service|how bosses run service|bosses run things|leaders run things|managers run things|managers run service|way leaders run
        how it is led|how services are led|how service is led|how they are led|how service is run|how authority is led
        how well it is led|how well service is led|how well they are led|how well services are led|how council is led|how council is run|how department is led|how department is run
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
      let matches = phrases[article.word(index)]?.lazy.compactMap { phrase in
        end(of: phrase.words, from: index, before: range.upperBound, in: article).map { (phrase.area, $0) }
      }
      guard let (area, end) = matches?.first, !isAnotherService(behind: end, of: article),
        area != .helpAndProtection || !isOfArrangements(index, in: range, of: article)
      else {
        index += 1
        continue
      }
      // "look after children in care": one area.
      if let last = found.last, last.area == area, last.tokens.upperBound == index {
        found[found.count - 1].tokens = last.tokens.lowerBound..<end
      } else {
        found.append((area, index..<end))
      }
      index = end
    }
    return withProtection(withCare(found, in: range, of: article), in: range, of: article)
  }

  /// In 2012 and 2013 inspections were of "arrangements for the protection of children": these are the whole.
  private static func isOfArrangements(_ index: Int, in range: Range<Int>, of article: Article) -> Bool {
    span(max(range.lowerBound, index - 4), index).contains { article.word($0) == "arrangements" }
  }

  /// "In care and care leavers": beside the other the two words are an area too.
  private static func withCare(
    _ found: [(area: Area, tokens: Range<Int>)], in range: Range<Int>, of article: Article
  ) -> [(area: Area, tokens: Range<Int>)] {
    guard let leavers = found.firstIndex(where: { $0.area == .careLeavers }) else { return found }
    let start = found[leavers].tokens.lowerBound - 3
    guard range.contains(start), article.text.matches(["in", "care", "and"], at: start),
      !found.contains(where: { $0.tokens.contains(start) || $0.tokens.contains(start + 1) })
    else { return found }
    var found = found
    found.insert((.inCare, start..<start + 2), at: leavers)
    return found
  }

  /// "leadership, protection, children in care": in a list of areas the word alone is one too.
  private static func withProtection(
    _ found: [(area: Area, tokens: Range<Int>)], in range: Range<Int>, of article: Article
  ) -> [(area: Area, tokens: Range<Int>)] {
    guard found.count >= 2, !found.contains(where: { $0.area == .helpAndProtection }) else { return found }
    let ends = Set(found.map(\.tokens.upperBound))
    let starts = Set(found.map(\.tokens.lowerBound))
    let word = range.first { index in
      article.word(index) == "protection" && (ends.contains(index) || ends.contains(index - 1))
        && (starts.contains(index + 1) || starts.contains(index + 2)) && article.breaks(index, at: .comma)
    }
    guard let word else { return found }
    return (found + [(.helpAndProtection, word..<word + 1)]).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let owners: Set<String> = [
    "our", "its", "their", "your", "his", "the", "council", "local", "authority", "well",
  ]

  /// Where a phrase ends that begins at a word; nil where it does not stand there.
  private static func end(of words: [String], from start: Int, before limit: Int, in article: Article) -> Int? {
    var index = start
    for (position, word) in words.enumerated() {
      var passed = 0
      while position > 0, passed < 2, index < limit, article.word(index) != word, owners.contains(article.word(index)) {
        index += 1
        passed += 1
      }
      guard index < limit, article.word(index) == word else { return nil }
      if position > 0, !article.tokens[index].gap.isDisjoint(with: phraseEnds) { return nil }
      index += 1
    }
    return index
  }

  private static let phraseEnds: Gap = [.fullStop, .exclamation, .semicolon, .colon]

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
