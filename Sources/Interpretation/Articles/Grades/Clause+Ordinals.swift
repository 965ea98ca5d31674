/// Summaries that go through what was judged one by one: "The first is whether children who need help and protection get it.
/// We decided that this is good."
extension Clause {
  private static let ordinals: Set<String> = ["first", "second", "third", "fourth", "fifth", "last", "final"]

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
    // "The last is a plan for care leavers": of something else.
    guard article.has(verb, .copula), last.tokens.upperBound - verb <= 18,
      ["whether", "how", "about", "what"].contains(article.word(verb + 1))
        || named.contains(where: { (0...2).contains($0.tokens.lowerBound - verb - 1) })
          && !["a", "an"].contains(article.word(verb + 1)),
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
      let who = span(sentence.lowerBound, governor.at).first(where: { index in
        has(index, [.inspectorate, .stranger, .role]) || Clause.raters.contains(word(index))
      }), has(who, .inspectorate), article.quotationAt[who] < 0,
      // "Inspectors heard from parents that children get an inadequate service".
      !span(who, governor.at).contains(where: { ["heard", "from", "told", "by"].contains(word($0)) })
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
