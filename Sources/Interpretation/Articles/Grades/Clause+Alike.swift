/// Grades given by pointing to one just given.
extension Clause {
  /// "... was rated outstanding, as were services for children in care", "and the same is true of those for ...".
  func areasAlike(_ mention: Int) -> [(area: Area, tokens: Range<Int>)] {
    let start = mentions[mention].tokens.upperBound
    let limit = upper(of: mention)
    if let pointer = pointer(from: start, before: limit) { return listed(from: pointer, before: limit) }
    // "... to require improvement, and leaders' impact on practice likewise"; but "good, while support for care leavers
    // also requires improvement" has a grade of its own.
    if !mentions.contains(where: { $0.tokens.lowerBound == limit }), let last = span(start, limit).last,
      ["likewise", "too", "also", "similarly"].contains(word(last)),
      let first = areas.first(where: { $0.tokens.lowerBound >= start }), first.tokens.lowerBound - start <= 6,
      !span(start, limit).contains(where: { has($0, [.copula, .auxiliary, .speech, .rating]) })
    {
      return areas.filter { $0.tokens.lowerBound >= start && $0.tokens.lowerBound < limit }
    }
    // "... and that leadership, management and governance is, too".
    return areas.filter { area in
      let verb = area.tokens.upperBound
      return area.tokens.lowerBound >= start && verb < limit && has(verb, [.copula, .auxiliary])
        && (["too", "also", "likewise"].contains(word(verb + 1)))
    }
  }

  /// "The one area picked out as outstanding was the experiences and progress of children in care."
  func areasInverse(_ mention: Int) -> [(area: Area, tokens: Range<Int>)]? {
    let verb = mentions[mention].tokens.upperBound
    // "Good was the verdict on children who need help and protection and on children in care."
    if mentions[mention].tokens.lowerBound == sentence.lowerBound, has(verb, .copula), word(verb + 1) == "the",
      has(verb + 2, .gradeNoun), ["on", "for"].contains(word(verb + 3))
    {
      let found = listed(from: verb + 4, before: upper(of: mention))
      return found.isEmpty ? nil : found
    }
    let before = max(lower(of: mention), mentions[mention].tokens.lowerBound - 8)
    guard has(verb, .copula), article.follows(verb, over: [.space, .closeSingleQuote, .closeQuote]),
      span(before, verb).contains(where: {
        ["area", "areas", "part", "parts", "judgement", "judgements", "service"].contains(word($0))
      })
    else { return nil }
    let found = listed(from: verb + 1, before: upper(of: mention))
    return found.isEmpty ? nil : found
  }

  /// "and campaigners think the same of".
  private func isOpinion(_ index: Int) -> Bool {
    has(index, .wish)
      || ["think", "thinks", "feel", "feels", "believe", "believes", "union", "unions", "campaigners", "parents"]
        .contains(
          word(index))
  }

  /// Whether a range holds areas and light words alone.
  private func isOnlyAreas(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      has(index, [.glue, .gradeNoun]) || word(index) == "overall"
        || areas.contains { $0.tokens.contains(index) }
    }
  }

  /// "..., with that grade also given to leadership": where those begin that the grade is handed on to.
  private func handedOver(_ index: Int, before limit: Int) -> Int? {
    guard ["that", "same"].contains(word(index)), has(index + 1, .gradeNoun) else { return nil }
    let verb = word(index + 2) == "also" || word(index + 2) == "too" ? index + 3 : index + 2
    guard ["given", "awarded", "handed", "going"].contains(word(verb)), ["to", "for"].contains(word(verb + 1)),
      verb + 2 < limit
    else { return nil }
    return verb + 2
  }

  /// Whether areas, with nothing but light words before them, are all that follows and no verb has them as its subject.
  private func isOnlyListed(from start: Int, _ limit: Int) -> Bool {
    guard let first = areas.first(where: { $0.tokens.lowerBound >= start }),
      span(start, first.tokens.lowerBound).allSatisfy({ has($0, .glue) }),
      let last = listed(from: start, before: limit).last
    else { return false }
    return last.tokens.upperBound >= limit && limit == sentence.upperBound
      || article.breaks(last.tokens.upperBound, at: [.comma, .semicolon, .dash])
  }

  private func pointer(from start: Int, before limit: Int) -> Int? {
    for index in span(start, limit - 1) {
      if word(index) == "as" || word(index) == "so", has(index + 1, [.copula, .auxiliary]) { return index + 2 }
      // "Help and protection were good, along with leadership".
      if word(index) == "along", word(index + 1) == "with", !article.breaks(index + 2, at: .comma) { return index + 2 }
      // "graded the impact of leaders outstanding, as well as help and protection".
      if word(index) == "as", word(index + 1) == "well", word(index + 2) == "as", isOnlyListed(from: index + 3, limit) {
        // "good, but put help and protection, as well as leadership, in the": of the verb between.
        guard isOnlyAreas(span(start, index)) else { continue }
        return index + 3
      }
      if let handed = handedOver(index, before: limit) { return handed }
      // "..., as they were for adoption".
      if word(index) == "as", ["they", "it"].contains(word(index + 1)), has(index + 2, .copula),
        ["for", "in"].contains(word(index + 3))
      {
        return index + 3
      }
      if word(index) == "same", !span(start, index).contains(where: { isOpinion($0) }),
        // "gave the same grade to leadership".
        let end = ["of", "for", "about", has(index + 1, .gradeNoun) ? "to" : "of"].compactMap({ joint in
          span(index + 1, min(limit, index + 6)).first { word($0) == joint }
        }).min()
      {
        return end + 1
      }
    }
    return nil
  }

  /// "The report rates the council as good for:", "It judged the following as outstanding:", above a list of what.
  func givesItems(_ mention: Int) -> Bool {
    let last = sentence.upperBound - 1
    let isFor = mentions[mention].tokens.upperBound == last && ["for", "in"].contains(word(last))
    let isFollowed =
      mentions[mention].tokens.upperBound == sentence.upperBound
      && span(lower(of: mention), mentions[mention].tokens.lowerBound).contains {
        word($0) == "following" && ["the", "these"].contains(word($0 - 1))
      }
    return mention == mentions.count - 1 && (isFor || isFollowed)
      && article.text.endsWithColon(sentence) && governor(of: mention).map { !isWish(mention, $0) } ?? false
      && !isDenied(mention)
  }

  /// "The service was graded outstanding in each of the five areas that Ofsted considers:", above a list of them.
  static func givesEach(_ sentence: Range<Int>, of article: Article) -> Bool {
    GradeMention.all(in: sentence, of: article).count == 1
      && sentence.contains { index in
        ["each", "all", "every"].contains(article.word(index))
          && span(index + 1, min(sentence.upperBound, index + 6)).contains { place in
            ["areas", "area", "categories", "category", "judgements", "headings", "counts"].contains(
              article.word(place))
          }
      }
  }

  /// "There are four parts to the judgement", "The watchdog grades three areas", "Each part has its own verdict".
  static func announcesJudgements(_ sentence: Range<Int>, of article: Article) -> Bool {
    let parts = sentence.first { index in
      ["parts", "areas", "part", "area", "categories", "headings", "judgements"].contains(article.word(index))
        && span(max(sentence.lowerBound, index - 3), index).contains { place in
          ["three", "four", "five", "3", "4", "5", "each", "every"].contains(article.word(place))
        }
    }
    guard parts != nil else { return false }
    return sentence.contains { index in
      article.has(index, [.gradeNoun, .inspectorate])
        || ["graded", "grades", "judged", "judges", "rated", "rates", "marked"].contains(article.word(index))
    }
  }

  /// "So do children looked after": the areas of a sentence that repeats the grade of the one before.
  static func repeated(_ sentence: Range<Int>, of article: Article) -> [(area: Area, tokens: Range<Int>)] {
    guard sentence.count >= 3, sentence.count <= 45 else { return [] }
    var verb = sentence.lowerBound + 1
    // "So too are", "So, separately, is the help and protection of children".
    if ["too", "separately", "equally", "similarly"].contains(article.word(verb))
      || article.breaks(verb, at: .comma) && article.word(verb).hasSuffix("ly") && article.breaks(verb + 1, at: .comma)
    {
      verb += 1
    }
    let isSo = article.word(sentence.lowerBound) == "so" && article.has(verb, [.auxiliary, .copula])
    // "... were described the same way", "The same grade went to ...".
    let isSame = sentence.contains { index in
      article.word(index) == "same"
        && [
          "way", "grade", "rating", "judgement", "verdict", "goes", "applies", "conclusion", "level", "category",
          "mark", "went", "applied", "holds", "was", "is", "for", "of",
        ].contains(article.word(index + 1))
        // "Help and protection was graded the same."
        || article.word(index) == "same" && article.word(index - 1) == "the" && article.has(index - 2, .rating)
        // "They say the same about leadership."
        || article.word(index) == "same" && article.word(index + 1) == "about"
          && span(sentence.lowerBound, index).allSatisfy {
            article.has($0, [.inspectorate, .thing, .finding]) || ["the", "also"].contains(article.word($0))
          }
    }
    // "That was true of leadership too", "It was said of us overall, and of ...".
    let isSaid = sentence.prefix(8).contains { index in
      ["true", "said"].contains(article.word(index)) && ["of", "for"].contains(article.word(index + 1))
        && article.has(index - 1, .copula)
    }
    // "Overall, and for help and protection, and for the impact of leaders."
    // "That is also the judgement reached on each of the three areas", "That is also how they describe ...".
    let first = sentence.lowerBound
    let isAlso =
      ["that", "this", "it"].contains(article.word(first)) && article.has(first + 1, .copula)
      && ["also", "how"].contains(article.word(first + 2))
      && span(first + 2, min(sentence.upperBound, first + 6)).contains {
        article.has($0, .gradeNoun) || ["how", "case", "view", "conclusion"].contains(article.word($0))
      }
    let isList = sentence.allSatisfy { article.has($0, [.glue, .area]) }
    return isSo || isSame || isSaid || isAlso || isList ? Area.named(in: sentence, of: article) : []
  }
}
