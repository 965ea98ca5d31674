/// Numbers for each so many, numbers a month, bounds that nothing passes, and the few who live where no child should.
extension MeasureReader {
  /// "a rate of 86 for every 10,000", "There are 1,371, or 111 in every 10,000".
  func isRate(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    let before = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 14), quantity.tokens.lowerBound)
    let unit = ["for", "in"].contains(article.word(next)) && article.word(next + 1) == "every" ? next + 2 : next + 1
    return unit < sentence.upperBound && (unit == next + 2 || article.word(next) == "per")
      && ["10000", "1000", "100000"].contains(article.word(unit))
      && (span(before.lowerBound, min(sentence.upperBound, unit + 6)).contains {
        ["rate", "rates", "number"].contains(article.word($0))
      }
        || article.word(unit) == "10000"
          && (sentence.contains { article.has($0, .child) }
            || words(before: sentence).contains { article.has($0, .child) }))
  }

  /// "Notifications number about 300 a month", "1,200 contacts a month".
  func isFlow(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    guard (100..<20_000).contains(quantity.value),
      let each = span(next, min(sentence.upperBound, next + 4)).first(where: {
        ["a", "each", "every", "per"].contains(article.word($0))
      }),
      each + 1 < sentence.upperBound, ["week", "month", "year", "day"].contains(article.word(each + 1))
    else { return false }
    return span(max(sentence.lowerBound, next - 12), each).contains {
      ["contacts", "referrals", "notifications", "calls"].contains(article.word($0))
    }
  }

  /// "No social worker has more than 20 cases": nobody has that many.
  func isUnreached(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    guard ["than", "over", "exceeds", "exceed", "above"].contains(article.word(first - 1)) else { return false }
    for index in span(max(sentence.lowerBound, first - 9), first).reversed() {
      if article.breaks(index + 1, at: [.comma, .semicolon, .dash]) || article.has(index, .clause) { return false }
      if ["no", "nobody", "none", "never", "not"].contains(article.word(index)) { return true }
    }
    return false
  }

  /// "Caseloads vary from 12 in one team to 31 in another."
  func isEndOfSpread(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    span(max(sentence.lowerBound, quantity.tokens.lowerBound - 12), quantity.tokens.lowerBound).contains {
      ["range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anything"].contains(
        article.word($0)) && ["from", "between"].contains(article.word($0 + 1))
    }
  }

  private static let unsafe: Set<String> = [
    "unregistered", "unregulated", "unsuitable", "unallocated", "hotels", "hostels", "caravans", "breakfast",
    "vacant", "empty", "unfilled",
  ]

  /// "in touch with 71 per cent of its care leavers and that 19 were living in bed and breakfast"
  func isUnsafe(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    return quantity.value >= 2 && ["was", "were", "are"].contains(article.word(next))
      && beginsClause(lastWord(before: quantity, from: sentence.lowerBound), in: sentence)
      && span(next + 1, min(sentence.upperBound, next + 9)).contains { index in
        MeasureReader.unsafe.contains(article.word(index))
          // "in places which were not regulated"
          || ["regulated", "registered"].contains(article.word(index)) && article.word(index - 1) == "not"
      }
      && (names(span(sentence.lowerBound, quantity.tokens.lowerBound)) || names(words(before: sentence)))
  }

  /// "Six children were living in unregistered homes."
  func isUnsafe(_ quantity: Quantity, _ noun: Int, in sentence: Range<Int>) -> Bool {
    quantity.value >= 2 && article.has(noun + 1, [.copula, .auxiliary])
      && ["children", "youngsters", "teenagers", "people", "leavers", "babies", "posts"].contains(article.word(noun))
      && beginsClause(lastWord(before: quantity, from: sentence.lowerBound), in: sentence)
      && span(noun + 2, min(sentence.upperBound, noun + 10)).contains {
        MeasureReader.unsafe.contains(article.word($0))
      }
  }
}
