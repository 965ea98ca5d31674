/// Reads shares told as a part of a whole: "two in five", "nine out of ten", "eighty-eight in every hundred", "a quarter of
/// social workers", "half of the cases".
struct FractionReader {
  let article: Article

  /// Wholes that people tell shares of. "Six in 14" is none.
  private static let wholes: Set<Double> = [3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100]
  private static let parts: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10,
    "tenths": 10,
  ]
  private static let owners: Set<String> = ["the", "our", "its", "all", "these", "those", "their", "your"]

  /// The share in per cent and the index behind its words; nil where none begins. The value is nil where per cents say it
  /// only roughly ("a third"): then none of its words is a number either.
  func share(at index: Int, before limit: Int) -> (value: Double?, end: Int)? {
    ratio(at: index, before: limit) ?? part(at: index, before: limit)
  }

  private func ratio(at index: Int, before limit: Int) -> (value: Double?, end: Int)? {
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
    if article.word(place) == "every" || article.word(place) == "each" { place += 1 }
    guard place < limit, (next...place).allSatisfy({ article.follows($0, over: [.space, .line]) }),
      let (whole, end) = whole(at: place, before: limit), value < whole, FractionReader.wholes.contains(whole),
      !article.has(end, [.time, .money]), DateReader.month(article.word(end)) == nil,
      !article.breaks(end, at: .hyphen), !isOutOf || goesOn(at: end, before: limit)
    else { return nil }
    return (exact(value / whole), end)
  }

  /// "I'd give it seven out of ten." is a mark.
  private func goesOn(at index: Int, before limit: Int) -> Bool {
    index < limit && article.follows(index, over: [.space, .line])
      && !["and", "or", "so", "for", "now", "at", "but"].contains(article.word(index))
  }

  private func whole(at index: Int, before limit: Int) -> (Double, Int)? {
    if article.word(index) == "hundred" { return (100, index + 1) }
    guard let (value, end) = NumberReader(article: article).number(at: index, before: limit), let value else {
      return nil
    }
    return (value, end)
  }

  /// Of something that a service counts: "a quarter of an hour" is none, nor "half of what it was".
  private func part(at index: Int, before limit: Int) -> (value: Double?, end: Int)? {
    var (count, place) = (1.0, index)
    if let whole = FractionReader.parts[article.word(index)] {
      guard whole == 2 else { return nil }
    } else {
      place = index + 1
      if !["a", "one"].contains(article.word(index)) {
        guard article.has(index, .number),
          let (value, end) = NumberReader(article: article).number(at: index, before: index + 1), let value,
          end == place
        else { return nil }
        count = value
      }
      guard article.follows(place, over: [.space, .line, .hyphen]) else { return nil }
    }
    guard place < limit, let whole = FractionReader.parts[article.word(place)], count >= 1, count < whole else {
      return nil
    }
    var next = place + 1
    let isOf = article.word(next) == "of"
    if isOf { next += 1 }
    guard isOf || whole == 2 && FractionReader.owners.contains(article.word(next)), counts(at: next, before: limit)
    else { return nil }
    return (exact(count / whole), place + 1)
  }

  private func counts(at index: Int, before limit: Int) -> Bool {
    for place in span(index, min(limit, index + 5)) {
      if article.has(place, .counted) || MeasureReader.counted.contains(article.word(place)) {
        return !article.tokens[place].isPossessive
      }
      if article.has(place, [.copula, .auxiliary, .clause]) || article.word(place) == "what" { return false }
    }
    return false
  }

  private func exact(_ share: Double) -> Double? {
    let tenths = (share * 1000).rounded()
    return abs(share * 1000 - tenths) < 1e-6 ? tenths / 10 : nil
  }
}
