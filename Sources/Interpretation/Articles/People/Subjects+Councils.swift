/// Which council "the council" is that says something.
extension Subjects {
  private static let kinds: Set<String> = ["county", "city", "borough", "metropolitan", "district", "council"]

  /// Which one "The council said it was “pleased”" means: the only one that the text before names in full.
  func namedCouncil(before end: Int) -> Range<Int>? {
    var (found, names) = (Range<Int>?.none, Set<String>())
    for index in span(0, end) where article.word(index) == "council" && article.isCapitalised(index) {
      guard !article.isQuoted(index), let name = councilName(endingAt: index) else { continue }
      let isOurs = people.isPlace(name.lowerBound)
      if found == nil, isOurs { found = span(name.lowerBound, index + 1) }
      names.insert(name.filter { !isKind($0) }.map { article.word($0) }.joined(separator: " "))
    }
    return names.count == 1 ? found : nil
  }

  /// The words with capitals before "Council", from a place on where there is one; a "Children in Care Council" is none.
  private func councilName(endingAt council: Int) -> Range<Int>? {
    var first = council
    while first > 0, council - first < 8, article.isCapitalised(first - 1),
      article.follows(first, over: [.space, .hyphen])
    { first -= 1 }
    while first < council, article.word(first) == "the" { first += 1 }
    if let place = span(first, council).first(where: people.isPlace) { first = place }
    guard first < council, !isKind(first), !["care", "youth", "children", "people"].contains(article.word(council - 1))
    else { return nil }
    return span(first, council)
  }

  private func isKind(_ index: Int) -> Bool { Subjects.kinds.contains(article.word(index)) }
}
