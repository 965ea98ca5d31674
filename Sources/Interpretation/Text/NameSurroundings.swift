/// What the words around a place's name say about it: that a council is meant, or something else that bears the name.
enum NameSurroundings {
  /// Marks over which no name reads on. A comma may stand within one: "Bournemouth, Christchurch and Poole".
  private static let ends: Gap = [
    .paragraph, .tab, .bullet, .exclamation, .colon, .semicolon, .openBracket, .closeBracket, .openQuote, .closeQuote,
    .bar,
  ]

  /// A full stop may be that of "St. Helens".
  static func ends(before index: Int, _ text: DocumentText) -> Bool {
    !text.tokens[index].gap.isDisjoint(with: ends) || text.beginsSentence(index)
  }

  /// The legal forms of English councils that stand before the name, the longest first.
  private static let before: [[String]] = [
    ["metropolitan", "district", "council", "of"], ["metropolitan", "borough", "council", "of"],
    ["metropolitan", "borough", "of"], ["london", "borough", "of"], ["royal", "borough", "of"],
    ["council", "of", "the"], ["borough", "council", "of"], ["county", "council", "of"], ["city", "council", "of"],
    ["borough", "of"], ["county", "of"], ["city", "of"],
  ]

  /// What may stand between the name and the word that says that it is a council.
  private static let styles: Set<String> = [
    "metropolitan", "royal", "london", "borough", "city", "county", "district", "unitary",
  ]

  private static let councils: Set<String> = ["council", "councils", "corporation", "authority"]

  /// The same in capitals: "Bradford MDC", "Reading BC".
  private static let initials: Set<String> = ["mbc", "mdc", "cbc", "bc", "dc", "cc"]

  /// What only a council of that name has.
  private static let services: [[String]] = [
    ["children", "services"], ["children", "social", "care"], ["children", "and", "young", "people"],
    ["children", "and", "families"], ["safeguarding", "children"], ["local", "safeguarding"],
    ["social", "services"],
  ]

  /// The name with the legal form around it, and whether a council is meant.
  static func legalForm(
    _ name: Range<Int>, _ text: DocumentText, within limits: Range<Int>
  ) -> (tokens: Range<Int>, isCouncil: Bool) {
    let start = form(before: name, text, limits)
    let end = form(behind: name, text, limits)
    if start < name.lowerBound || end > name.upperBound { return (start..<end, true) }
    let isServed = services.contains {
      name.upperBound + $0.count <= limits.upperBound && joins(name.upperBound, text)
        && text.matches($0, at: name.upperBound)
    }
    let isSeat =
      name.lowerBound - 2 >= limits.lowerBound && text.tokens[name.lowerBound - 1].word == "in"
      && ["services", "department"].contains(text.tokens[name.lowerBound - 2].word) && joins(name.lowerBound, text)
    return (name, (isServed || isSeat) && text.tokens[name.lowerBound].isCapitalised)
  }

  private static func form(before name: Range<Int>, _ text: DocumentText, _ limits: Range<Int>) -> Int {
    for words in before {
      let start = name.lowerBound - words.count
      guard start >= limits.lowerBound, text.matches(words, at: start),
        (start + 1...name.lowerBound).allSatisfy({ joins($0, text) })
      else { continue }
      return text.tokens[start].isCapitalised && text.tokens[name.lowerBound].isCapitalised ? start : name.lowerBound
    }
    return name.lowerBound
  }

  private static func form(behind name: Range<Int>, _ text: DocumentText, _ limits: Range<Int>) -> Int {
    var index = name.upperBound
    while index < limits.upperBound, joins(index, text) {
      let word = text.tokens[index].word
      if councils.contains(word) { return index + 1 }
      if initials.contains(word), text.tokens[index].shape.contains(.allCapitals) { return index + 1 }
      if word == "local", index + 1 < limits.upperBound, text.tokens[index + 1].word == "authority" { return index + 2 }
      guard styles.contains(word) else { break }
      index += 1
    }
    // "Sandwell borough"; a city or a county so called may be the place.
    return index == name.upperBound + 1 && text.tokens[index - 1].word == "borough" ? index : name.upperBound
  }

  /// Whether nothing but space stands before the token.
  private static func joins(_ index: Int, _ text: DocumentText) -> Bool {
    index < text.tokens.count && text.tokens[index].gap.isSubset(of: [.space, .line, .page])
  }

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "mid", "greater", "new",
    "old", "inner", "outer", "upper", "lower",
  ]

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "cllr", "coun", "councillor", "sir", "dame", "lord", "lady", "prof", "professor",
    "judge", "justice", "detective", "inspector", "sergeant", "constable", "superintendent",
  ]

  /// What stands between an institution and its place: "University of Kent".
  private static let institutions: Set<String> = [
    "university", "bishop", "archbishop", "diocese", "duke", "duchess", "earl", "port",
  ]

  /// What makes another body of a place's name, when it begins with a capital.
  private static let bodies: Set<String> = [
    "police", "constabulary", "university", "hospital", "hospitals", "nhs", "health", "healthcare", "ccg", "college",
    "school", "academy", "grammar", "fc", "afc", "rfc", "united", "rovers", "athletic", "albion", "road", "street",
    "lane", "avenue", "square", "station", "airport", "cathedral", "prison", "observer", "chronicle", "telegraph",
    "echo", "mail", "news", "post", "gazette", "times", "express", "advertiser", "star", "live", "evening", "guardian",
    "herald", "journal", "standard", "daily", "weekly", "mercury", "argus", "examiner", "courier", "reporter",
    "tribune",
    "sentinel", "messenger", "recorder", "enquirer", "press", "radio", "crown", "magistrates", "coroner", "festival",
    "fire",
  ]

  /// Whether a name that stands alone is not that of the council's place: without a capital, part of a longer name, a
  /// person's, or that of another body.
  static func meansSomethingElse(_ name: Range<Int>, _ text: DocumentText) -> Bool {
    let tokens = text.tokens
    guard tokens[name.lowerBound].isCapitalised else { return true }
    if !tokens[name.upperBound - 1].isPossessive, joins(name.upperBound, text), tokens[name.upperBound].isCapitalised,
      bodies.contains(tokens[name.upperBound].word)
    {
      return true
    }
    guard name.lowerBound > 0, joinsLoosely(name.lowerBound, text) else { return false }
    let before = tokens[name.lowerBound - 1]
    if before.isCapitalised, directions.contains(before.word) || titles.contains(before.word) { return true }
    return before.word == "of" && name.lowerBound > 1 && institutions.contains(tokens[name.lowerBound - 2].word)
  }

  private static let places: Set<String> = ["in", "across", "within", "throughout"]
  /// Words of a text within which a title is looked for.
  private static let titleLength = 20

  /// Whether a name that is a word or a surname too is a place here: "children in Reading", or a line of its own above a
  /// report.
  static func isPlace(_ name: Range<Int>, _ text: DocumentText, in range: Range<Int>) -> Bool {
    if name.lowerBound > range.lowerBound, joins(name.lowerBound, text) {
      if places.contains(text.tokens[name.lowerBound - 1].word) { return true }
    }
    // "Merton's children".
    if text.tokens[name.upperBound - 1].isPossessive, name.upperBound < range.upperBound, joins(name.upperBound, text),
      ["children", "services", "council"].contains(text.tokens[name.upperBound].word)
    {
      return true
    }
    guard name.lowerBound < range.lowerBound + titleLength else { return false }
    let begins = name.lowerBound == range.lowerBound || isLineEnd(before: name.lowerBound, text)
    return begins && (name.upperBound == range.upperBound || isLineEnd(before: name.upperBound, text))
  }

  private static func isLineEnd(before index: Int, _ text: DocumentText) -> Bool {
    !text.tokens[index].gap.isDisjoint(with: [.line, .paragraph, .page])
  }

  private static let small: Set<String> = [
    "a", "an", "and", "at", "but", "by", "for", "from", "has", "in", "is", "of", "on", "or", "the", "to", "was", "with",
  ]

  /// Whether a capitalised word that does not begin the sentence stands directly before: "John Sutton".
  static func isSurname(_ name: Range<Int>, _ text: DocumentText) -> Bool {
    guard name.lowerBound > 0, joins(name.lowerBound, text) else { return false }
    let before = text.tokens[name.lowerBound - 1]
    return before.isCapitalised && !before.shape.contains(.allCapitals) && !small.contains(before.word)
      && !before.isPossessive
  }

  private static func joinsLoosely(_ index: Int, _ text: DocumentText) -> Bool {
    text.tokens[index].gap.isSubset(of: [.space, .line, .page, .hyphen, .fullStop])
      && !(text.tokens[index].gap.contains(.fullStop) && text.beginsSentence(index))
  }
}
