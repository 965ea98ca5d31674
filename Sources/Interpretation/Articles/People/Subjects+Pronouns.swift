/// Whom "he" and "she" do not mean.
extension Subjects {
  private static let genders: Set<String> = ["he", "she"]

  /// The "it" of "..., which pays for it, said": the end of what was put in between.
  func isPutIn(_ index: Int) -> Bool { article.has(index, .thing) && article.breaks(index + 1, at: .comma) }

  /// "A spokesman for Rutland County Council said that it was helping. “We will ...,” he said": who spoke in the sentence
  /// before, the quotation's own apart.
  func spokenFor(before pronoun: Int) -> Speaker? {
    guard Subjects.genders.contains(article.word(pronoun)) else { return nil }
    var index = pronoun - 1
    while index > 0, article.isQuoted(index) { index -= 1 }
    for place in stride(from: index, through: max(0, index - 50), by: -1) {
      if people.at[place] != nil || Subjects.genders.contains(article.word(place)) || article.isQuoted(place) {
        return nil
      }
      if article.word(place).hasPrefix("spokes"), ["a", "the"].contains(article.word(place - 1)),
        article.text.beginsSentence(place - 1),
        span(place, index).contains(where: { ["said", "says", "added"].contains(article.word($0)) })
      {
        return spokesman(place)
      }
      if article.text.beginsSentence(place) { return nil }
    }
    return nil
  }

  /// "The chair, Ann Orme, met the director, Tom Hale. He agreed. She said": the last one named is not meant.
  func isSwitched(at pronoun: Int) -> Bool {
    guard let place = lastNamed(before: pronoun) else { return false }
    return switches(between: place, and: pronoun)
  }

  /// Whoever else the sentence names whose last one is not meant.
  func otherPerson(than pronoun: Int) -> Int? {
    guard let last = lastNamed(before: pronoun) else { return nil }
    var place = last
    while place > 0, last - place < 40, !article.text.beginsSentence(place) {
      place -= 1
      if let person = people.at[place], person != people.at[last], article.quotationAt[place] < 0 { return person }
    }
    return nil
  }

  private func lastNamed(before index: Int) -> Int? {
    stride(from: index - 1, through: max(0, index - 60), by: -1).first {
      people.at[$0] != nil && article.quotationAt[$0] < 0
    }
  }

  /// A sentence of its own that begins with the other pronoun.
  private func switches(between place: Int, and pronoun: Int) -> Bool {
    guard Subjects.genders.contains(article.word(pronoun)), article.text.beginsSentence(pronoun) else { return false }
    return span(place, pronoun).contains {
      Subjects.genders.contains(article.word($0)) && article.word($0) != article.word(pronoun)
        && article.text.beginsSentence($0) && article.quotationAt[$0] < 0
    }
  }
}
