/// Words around a name or an office that belong to it.
extension Subjects {
  /// "The letter, written by Euan Castle, says", "The letter, addressed to Ann Withern, says": the letter says it.
  func isAgent(_ index: Int) -> Bool {
    guard people.at[index] != nil || people.offices[index] != nil else { return false }
    // The words before a name are part of its office.
    if article.word(index + 1) == "by", ["written", "signed"].contains(article.word(index)) { return true }
    for place in stride(from: index, to: max(0, index - 9), by: -1) {
      if article.word(place) == "to", ["addressed", "sent", "written"].contains(article.word(place - 1)) {
        return true
      }
      // "A letter to director Ann Withern says".
      if article.word(place) == "to", article.word(place - 1) == "letter" { return true }
      if article.word(place) == "by" {
        return ["written", "signed"].contains(article.word(place - 1))
          || article.breaks(place, at: .comma) && article.has(place - 1, .inspectorate)
      }
      if article.breaks(place, at: [.comma, .fullStop]) { return false }
    }
    return false
  }

  /// "They credit a team under director Ann Withern": no subject.
  func isGoverned(_ index: Int, from start: Int) -> Bool {
    var first = index
    while first > start, people.at[first - 1] == people.at[index] { first -= 1 }
    while first > start, article.has(first - 1, [.role, .title]),
      article.follows(first, over: [.space, .line, .fullStop])
    {
      first -= 1
    }
    return first > start && article.follows(first, over: [.space, .line])
      && ["under", "behind", "about", "against"].contains(article.word(first - 1))
  }

  /// "council spokesperson", "Department for Education spokesman".
  func spokesperson(_ index: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < 5, article.follows(start, over: .space),
      !["a", "an", "the"].contains(article.word(start - 1)), !article.text.beginsSentence(start)
    {
      start -= 1
    }
    // "A spokesman for the council"
    var end = index + 1
    while end < article.tokens.count, end - index < 8, article.follows(end, over: .space), !article.has(end, .speech) {
      end += 1
    }
    return span(start, end)
  }
}
