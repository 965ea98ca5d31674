/// Numbers beside a figure that are none themselves: what was sampled, one person's own work, how large somebody is.
extension MeasureReader {
  /// "in 8 of the 20 cases that they read": how many were looked at.
  func isSample(_ quantity: Quantity) -> Bool {
    var index = quantity.tokens.lowerBound - 1
    // "29 of the council's 74 social workers"
    let isOwned = index > 0 && article.isPossessive(index) && article.word(index) != "of"
    if isOwned || ["its", "our", "their"].contains(article.word(index)) {
      index -= 1
      // "in touch with 97% of our 214 care leavers": all there are.
      if article.breaks(index, at: .percent) || article.word(index - 1) == "cent" { return false }
    }
    if ["the", "those", "these"].contains(article.word(index)) { index -= 1 }
    // "Every one of the 41 children": all.
    if article.word(index - 1) == "one", article.word(index - 2) == "every" { return false }
    return article.word(index) == "of" && !article.text.beginsSentence(index)
      && (article.isNumber(index - 1) || article.has(index - 1, .number))
  }

  /// "They met 22 children in care", "spoke to about 30 care leavers".
  func isMet(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let last = lastWord(before: quantity, from: sentence.lowerBound)
    return last >= sentence.lowerBound
      && isMeeting(["to", "with", "from", "at"].contains(article.word(last)) ? last - 1 : last)
  }

  /// "My caseload was 29": whoever says it is no service.
  func isOnes(_ load: Int, in sentence: Range<Int>) -> Bool {
    span(max(sentence.lowerBound, load - 3), load).contains { ["my", "his", "her"].contains(article.word($0)) }
  }

  /// "the trust, which employs 900 people": who somebody is, told in passing.
  func isWorkforce(_ quantity: Quantity, _ noun: Int, in sentence: Range<Int>) -> Bool {
    let verb = lastWord(before: quantity, from: sentence.lowerBound)
    return ["staff", "people", "workers", "jobs"].contains(article.word(noun)) && article.word(noun - 1) != "social"
      && ["employs", "employ", "employed"].contains(article.word(verb))
      && ["which", "who", "that"].contains(article.word(verb - 1))
  }
}
