/// Summaries that go through what was judged one by one: "The first is whether children who need help and protection get it.
/// We decided that this is good."
extension Clause {
  private static let ordinals: Set<String> = ["first", "second", "third", "fourth", "fifth", "last", "next", "final"]

  /// The area that a sentence begins to speak of so, or the two of children in care and care leavers, which had one name;
  /// nil where it does not.
  static func counted(
    _ named: [(area: Area, tokens: Range<Int>)], by sentence: Range<Int>, _ article: Article
  ) -> [(area: Area, tokens: Range<Int>)]? {
    var verb = sentence.lowerBound + 2
    guard ["the", "our"].contains(article.word(sentence.lowerBound)), ordinals.contains(article.word(verb - 1)),
      let last = named.last, Set(named.map(\.area)).count == 1 || named.map(\.area) == [.inCare, .careLeavers]
    else { return nil }
    if ["one", "part", "area", "thing", "question", "judgement"].contains(article.word(verb)) { verb += 1 }
    guard article.has(verb, .copula), last.tokens.upperBound - verb <= 18,
      GradeMention.all(in: sentence, of: article).isEmpty
    else { return nil }
    return named
  }

  /// "We decided that this is good": whether nothing stands before a pronoun but who judges.
  func isJudges(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= 4
      && ["we", "they", "inspectors", "ofsted"].contains(word(range.lowerBound))
      && range.dropFirst().allSatisfy { has($0, [.finding, .rating, .auxiliary]) || word($0) == "also" }
      && range.contains { has($0, [.finding, .rating]) }
  }

  /// "Inspectors were satisfied that children in Croydon get a good service": whether all children of the council are who
  /// gets it.
  func isOfChildren(_ governor: Governor) -> Bool {
    guard ["get", "gets", "getting", "receive", "receives", "receiving"].contains(word(governor.at)),
      sentence.contains(where: { has($0, .inspectorate) && article.quotationAt[$0] < 0 })
    else { return false }
    var index = governor.at - 1
    if let place = places.first(where: { $0.tokens.upperBound == index + 1 }) {
      index = place.tokens.lowerBound - 1
      guard ["in", "across"].contains(word(index)) else { return false }
      index -= 1
    }
    let end = index
    while index >= sentence.lowerBound, has(index, .child) || ["people", "and"].contains(word(index)) { index -= 1 }
    return index < end && has(end, .child)
      && (index < sentence.lowerBound || ["that", "says", "said", "found", "how"].contains(word(index)))
  }
}
