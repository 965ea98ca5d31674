/// The words of a report's first pages that say what it is.
struct ReportTitle: Hashable, Sendable {
  let family: ReportFamily
  /// Where its words stand.
  let tokens: [Range<Int>]
}

/// Finds the title. Ofsted has named each framework's reports with one set of words throughout its time; they stand as
/// lines of their own near the top, or, in letters, in the sentence that says what the letter is about.
struct TitleFinder {
  /// Words of the document that a title is looked for in: a cover, or a letter's head.
  private static let searched = 500
  /// Words of it that are a title and what stands directly below.
  private static let top = 40

  private let text: DocumentText
  private let head: Range<Int>

  init(_ text: DocumentText) {
    self.text = text
    head = 0..<min(text.tokens.count, TitleFinder.searched)
  }

  func find() -> ReportTitle? {
    isSummary ? nil : visit() ?? singleFramework() ?? older() ?? ilacs()
  }

  /// A summary made of a report says so below its title: "Summary report for children and young people", "Summary of the
  /// findings". It is no report, and its grades are those of another document.
  private var isSummary: Bool {
    // "This is a short report for children and young people": reports have a section of that name.
    let isForThem = ["report", "summary", "version"].contains { kind in
      text.firstMatch(of: [kind, "for", "children", "and", "young", "people"], in: head) { place in
        head.clamped(to: place.lowerBound - 4..<place.lowerBound).contains { text.matches(["this", "is"], at: $0) }
      } != nil
    }
    let top = 0..<min(head.upperBound, TitleFinder.top)
    return isForThem
      || top.contains { index in
        text.tokens[index].word == "summary"
          && !text.tokens[index].gap.isDisjoint(with: [.line, .paragraph, .page, .dash, .colon])
          && index + 1 < head.upperBound && ["report", "of", "for"].contains(text.tokens[index + 1].word)
      }
  }

  private func match(_ phrases: [String]...) -> Range<Int>? {
    phrases.compactMap { text.firstMatch(of: $0, in: head) }.min { $0.lowerBound < $1.lowerBound }
  }

  /// A title begins a line, with a capital. Prose that names another inspection does not.
  private func titled(_ phrases: [String]...) -> Range<Int>? {
    text.firstMatch(ofAny: phrases, in: head) { place in
      text.tokens[place.lowerBound].isCapitalised
        && (place.lowerBound == 0
          || !text.tokens[place.lowerBound].gap.isDisjoint(with: [.line, .paragraph, .page, .tab, .bar, .colon, .dash]))
    }
  }

  /// A title that prose may wrap to a line's beginning too: it begins a paragraph, or is at the very top. Where prose goes on
  /// over a page's end, "the focused visit in July and the / joint targeted area inspection", it has no capital.
  private func headline(_ phrases: [String]...) -> Range<Int>? {
    text.firstMatch(ofAny: phrases, in: head) { place in
      let first = text.tokens[place.lowerBound]
      let gap = first.gap
      return first.isCapitalised
        && (!gap.isDisjoint(with: [.paragraph, .page]) || place.lowerBound < 30 && gap.contains(.line))
    }
  }

  private func visit() -> ReportTitle? {
    if let joint = headline(["joint", "targeted", "area", "inspection"])
      ?? match(["findings", "of", "the", "joint", "targeted", "area", "inspection"])
    {
      return ReportTitle(family: .jointTargetedArea, tokens: [joint])
    }
    let monitoring =
      headline(["monitoring", "visit"]) ?? match(
        ["findings", "of", "the", "monitoring", "visit"], ["findings", "from", "the", "monitoring", "visit"],
        ["letter", "summarises", "the", "findings", "of", "the", "first", "monitoring", "visit"])
      ?? ordinalVisit("monitoring")
    let focused =
      headline(["focused", "visit"], ["focussed", "visit"]) ?? match(
        ["findings", "of", "the", "focused", "visit"], ["findings", "of", "a", "focused", "visit"],
        ["findings", "of", "the", "focussed", "visit"])
      ?? ordinalVisit("focused")
    switch (monitoring, focused) {
    case (let monitoring?, let focused?):
      return monitoring.lowerBound < focused.lowerBound
        ? ReportTitle(family: .monitoringVisit, tokens: [monitoring])
        : ReportTitle(family: .focusedVisit, tokens: [focused])
    case (let monitoring?, nil): return ReportTitle(family: .monitoringVisit, tokens: [monitoring])
    case (nil, let focused?): return ReportTitle(family: .focusedVisit, tokens: [focused])
    case (nil, nil): return nil
    }
  }

  /// "findings of the second monitoring visit", "Ofsted's focused visit to ... on", in a letter's first sentence.
  private func ordinalVisit(_ kind: String) -> Range<Int>? {
    guard let letter = text.firstMatch(of: ["letter", "summarises"], in: head) else { return nil }
    let sentence = letter.lowerBound..<min(head.upperBound, letter.upperBound + 20)
    guard let visit = text.firstMatch(of: [kind, "visit"], in: sentence) else { return nil }
    return letter.lowerBound..<visit.upperBound
  }

  private func singleFramework() -> ReportTitle? {
    let services = ["inspection", "of", "services", "for", "children", "in", "need", "of", "help", "and", "protection"]
    let board = titled(
      // A note's number may touch the last word, "board".
      ["review", "of", "the", "effectiveness", "of", "the", "local", "safeguarding", "children"],
      ["review", "of", "the", "effectiveness", "of", "the", "lscb"])
    let reinspection = titled(["re"] + services) ?? titled(["reinspection"] + services.dropFirst())
    if let found = reinspection ?? titled(services) {
      return ReportTitle(
        family: .sif(reinspection: reinspection != nil, withBoard: board != nil),
        tokens: [found, board].compactMap { $0 })
    }
    return board.map { ReportTitle(family: .boardReview, tokens: [$0]) }
  }

  private func older() -> ReportTitle? {
    let safeguarding = titled(
      ["inspection", "of", "safeguarding", "and", "looked", "after", "children"],
      ["inspection", "of", "safeguarding", "and", "looked", "after", "services"],
      ["safeguarding", "and", "looked", "after", "children", "inspection"])
    let protection = titled(
      ["inspection", "of", "local", "authority", "arrangements", "for", "the", "protection", "of", "children"],
      ["inspection", "of", "arrangements", "for", "the", "protection", "of", "children"])
    let lookedAfter = titled(
      ["inspection", "of", "looked", "after", "children", "services"],
      ["inspection", "of", "services", "for", "looked", "after", "children"],
      ["inspection", "of", "local", "authority", "services", "for", "looked", "after", "children"])
    // The report's own title comes before any other's.
    let found: [(Range<Int>?, ReportFamily)] = [
      (safeguarding, .safeguarding2009), (protection, .childProtection2012), (lookedAfter, .lookedAfter2013),
    ]
    let titles = found.compactMap { range, family in range.map { ReportTitle(family: family, tokens: [$0]) } }
    return titles.min { $0.tokens[0].lowerBound < $1.tokens[0].lowerBound }
  }

  /// "Inspection of children's social care services", "Inspection of Brent local authority children's services".
  private func ilacs() -> ReportTitle? {
    for index in head where text.tokens[index].word == "inspection" {
      guard index == 0 || !text.tokens[index].gap.isDisjoint(with: [.line, .paragraph, .page, .tab, .bar, .colon]),
        text.matches(["inspection", "of"], at: index)
      else { continue }
      for next in (index + 2..<index + 20).clamped(to: head) {
        if !text.tokens[next].gap.isDisjoint(with: [.fullStop, .exclamation]) { break }
        let social = ["children", "social", "care", "services"]
        if text.matches(["children", "services"], at: next) {
          return ReportTitle(family: .ilacs, tokens: [index..<next + 2])
        }
        if text.matches(social, at: next) { return ReportTitle(family: .ilacs, tokens: [index..<next + social.count]) }
      }
    }
    return nil
  }
}
