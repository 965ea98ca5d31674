/// Where sentences begin and end.
extension DocumentText {
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "st", "cllr", "coun", "no", "eg", "ie", "e", "i", "g", "etc", "vs", "p",
    "pp", "para", "co", "ltd",
  ]

  /// The sentences of a range, in order; together they are the range. A block (paragraph, bullet, cell) ends one too.
  func sentences(in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() where beginsSentence(index) {
      sentences.append(start..<index)
      start = index
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  /// The sentence that holds a token.
  func sentence(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, !beginsSentence(start) { start -= 1 }
    var end = index + 1
    while end < tokens.count, !beginsSentence(end) { end += 1 }
    return start..<end
  }

  /// Whether the token is the first of a sentence. A full stop ends one unless it follows an abbreviation or an initial,
  /// or a word in lower case goes on.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let token = tokens[index]
    if !token.gap.isDisjoint(with: .block) { return true }
    guard !token.gap.isDisjoint(with: [.fullStop, .exclamation]),
      !token.gap.isDisjoint(with: [.space, .line, .page])
    else { return false }
    if token.gap.contains(.fullStop), !token.gap.contains(.line) {
      let before = tokens[index - 1]
      if DocumentText.abbreviations.contains(before.word) || before.end - before.start == 1 && before.isCapitalised {
        return false
      }
    }
    return token.isCapitalised || token.isNumber
      || !token.gap.isDisjoint(with: [.openQuote, .openSingleQuote, .closeQuote])
  }
}
