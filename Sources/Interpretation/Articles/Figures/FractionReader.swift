/// Reads shares told as a part of a whole: "two in five", "nine out of ten", "eighty-eight in every hundred", "a quarter of
/// social workers", "half of the cases".
struct FractionReader {
  let article: Article

  /// Wholes that people tell shares of. "Six in 14" is none.
  private static let wholes: Set<Double> = [3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100]

  struct Share {
    /// In per cent.
    let value: Double
    /// Whether per cents say it only roughly: "a third".
    let isRough: Bool
    /// The index behind its words.
    let end: Int

    init(_ part: Double, end: Int) {
      let tenths = (part * 1000).rounded()
      value = tenths / 10
      isRough = abs(part * 1000 - tenths) > 1e-6
      self.end = end
    }
  }

  func share(at index: Int, before limit: Int) -> Share? {
    ratio(at: index, before: limit) ?? one(at: index, before: limit) ?? part(at: index, before: limit)
  }

  private func ratio(at index: Int, before limit: Int) -> Share? {
    guard index > 0 ? !article.tokens[index].gap.contains(.pound) : true,
      let (value, next) = NumberReader(article: article).number(at: index, before: limit), let value, value >= 1
    else { return nil }
    var place = next
    let isOutOf = article.word(place) == "out"
    if article.word(place) == "out", article.word(place + 1) == "of" {
      place += 2
    } else if article.word(place) == "in" {
      place += 1
    } else {
      return nil
    }
    // "96 out of every 100" is never a mark.
    let isOfEvery = article.word(place) == "every" || article.word(place) == "each"
    if isOfEvery { place += 1 }
    guard place < limit, (next...place).allSatisfy({ article.follows($0, over: [.space, .line]) }),
      let (whole, end) = whole(at: place, before: limit), value < whole, FractionReader.wholes.contains(whole),
      !article.has(end, [.time, .money]), DateReader.month(article.word(end)) == nil,
      // "Two out of four areas": of what is judged.
      !["areas", "judgements", "categories", "parts", "headings"].contains(article.word(end)),
      !article.breaks(end, at: .hyphen), !isOutOf || isOfEvery || goesOn(at: end, before: limit) || isCompared(index)
    else { return nil }
    return Share(value / whole, end: end)
  }

  /// "I'd give it seven out of ten." is a mark.
  private func goesOn(at index: Int, before limit: Int) -> Bool {
    index < limit && article.follows(index, over: [.space, .line])
      && !["and", "or", "so", "for", "now", "at", "but"].contains(article.word(index))
  }

  /// "One child in four", "one social worker in every ten".
  private func one(at index: Int, before limit: Int) -> Share? {
    guard article.word(index) == "one",
      let noun = span(index + 1, min(limit, index + 4)).first(where: {
        FractionReader.people.contains(article.word($0))
      }),
      article.word(noun + 1) == "in"
    else { return nil }
    let place = article.word(noun + 2) == "every" ? noun + 3 : noun + 2
    guard place < limit, (index + 1...place).allSatisfy({ article.follows($0, over: [.space, .line]) }),
      let (whole, end) = whole(at: place, before: limit), FractionReader.wholes.contains(whole),
      !article.has(end, [.time, .money]), DateReader.month(article.word(end)) == nil
    else { return nil }
    return Share(1 / whole, end: end)
  }

  private static let people: Set<String> = [
    "child", "family", "worker", "post", "case", "visit", "plan", "parent", "person", "leaver", "youngster", "teenager",
    "carer", "referral", "assessment", "member",
  ]

  func isCompared(_ index: Int) -> Bool {
    ["from", "than", "against", "was", "were", "to", "is", "with"].contains(article.word(index - 1))
  }

  private func whole(at index: Int, before limit: Int) -> (Double, Int)? {
    if article.word(index) == "hundred" { return (100, index + 1) }
    guard let (value, end) = NumberReader(article: article).number(at: index, before: limit), let value else {
      return nil
    }
    return (value, end)
  }
}
