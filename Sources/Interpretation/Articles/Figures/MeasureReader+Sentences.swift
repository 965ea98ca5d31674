/// Counts that are told by how their sentence is built: an opening before them, dashes around them, what they are without.
extension MeasureReader {
  /// "In Rutland 38 children are looked after", "Since it began 60 families have been helped": little stands before the
  /// number, and no comma ends it.
  func isOpening(_ words: Range<Int>) -> Bool {
    guard let first = words.first, words.count <= 6, first == 0 || article.text.beginsSentence(first) else {
      return false
    }
    return ["in", "since", "across", "during", "last", "this"].contains(article.word(first))
      && !words.contains { article.has($0, [.inspectorate, .role]) || isGathering($0) }
  }

  /// "A large number of referrals - 130 - had not been read", "the number of children in care (412)".
  func isSetApart(_ quantity: Quantity) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard
      article.breaks(first, at: .dash) && article.breaks(next, at: .dash)
        || article.breaks(first, at: .openBracket) && article.breaks(next, at: .closeBracket),
      MeasureReader.counted.contains(article.word(first - 1)) || article.word(first - 1) == "care"
    else { return false }
    return quantity.value > 1 && numberOf(before: first) != nil
  }

  /// Where "a number of" begins that a count apart belongs to.
  func numberOf(before first: Int) -> Int? {
    span(max(0, first - 9), first).last { article.word($0) == "number" && article.word($0 + 1) == "of" }
  }

  /// "We have taken on 41 more social workers": they are there.
  func isHired(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.value >= 2, !quantity.isPercent,
      ["more", "extra", "additional", "new"].contains(article.word(next)),
      let noun = noun(in: span(next + 1, min(sentence.upperBound, next + 5))),
      ["workers", "staff", "advisers", "practitioners", "carers"].contains(article.word(noun)),
      // Of a few it must be said that they are social workers, and more than there were.
      quantity.value >= 10 || article.word(next) != "new" && article.word(noun - 1) == "social"
    else { return false }
    let before = span(max(sentence.lowerBound, first - 6), first)
    return before.contains { index in
      ["hired", "recruited", "appointed"].contains(article.word(index))
        || article.word(index) == "taken" && article.word(index + 1) == "on"
        || article.word(index) == "brought" && article.word(index + 1) == "in"
    }
      && before.contains {
        ["has", "have", "had", "we've", "already"].contains(article.word($0)) || article.isContraction($0)
      }
  }

  /// "Some 280 were waiting to be read": of what the sentences before named.
  func isWaiting(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    return quantity.value >= 10 && !quantity.isPercent && ["was", "were", "are"].contains(article.word(next))
      && article.word(next + 1) == "waiting"
  }

  /// "150 cases had no social worker", "33 care leavers aged 19 to 21 had no adviser".
  func isWithout(_ quantity: Quantity, _ noun: Int, in sentence: Range<Int>) -> Bool {
    // "267 cases in the duty teams had no allocated social worker"
    let rest = span(noun + 1, min(sentence.upperBound, noun + 12))
    guard quantity.value >= 2,
      let verb = rest.first(where: {
        ["had", "have", "with"].contains(article.word($0)) && article.word($0 + 1) == "no"
      }),
      !span(noun + 1, verb + 1).contains(where: {
        article.breaks($0, at: [.comma, .semicolon, .dash, .fullStop]) || article.has($0, [.copula, .clause])
          || article.word($0) == "and"
      })
    else { return false }
    return span(verb + 2, min(sentence.upperBound, verb + 7)).contains {
      ["worker", "workers", "adviser", "advisers"].contains(article.word($0))
    }
  }

  /// "Of the 280 social workers, 81 per cent are permanent": all there are.
  func isWhole(_ quantity: Quantity, _ noun: Int, in sentence: Range<Int>) -> Bool {
    let owner = quantity.tokens.lowerBound - 1
    return quantity.value >= 20 && owner == sentence.lowerBound + 1 && article.word(owner - 1) == "of"
      && ["the", "our", "its"].contains(article.word(owner)) && article.breaks(noun + 1, at: .comma)
  }

  /// "Of the 437 children, too many": what the sentence goes on to tell parts of.
  func isWholeOf(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let owner = quantity.tokens.lowerBound - 1
    return !quantity.isPercent && owner == sentence.lowerBound + 1 && article.word(owner - 1) == "of"
      && ["the", "our", "its"].contains(article.word(owner))
  }

  /// "has been in touch with all 260 of its care leavers".
  func isAll(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    return quantity.value >= 20 && article.word(quantity.tokens.lowerBound - 1) == "all" && article.word(next) == "of"
      && ["its", "our", "the"].contains(article.word(next + 1)) && names(span(next, min(sentence.upperBound, next + 6)))
  }

  /// "They asked about caseloads. The officer said that it was 24", "Caseloads are high. At the time the highest was 33".
  func isOfLoads(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    var index = lastWord(before: quantity, from: sentence.lowerBound)
    if article.word(index) == "at", article.word(index - 1) == "stood" { index -= 1 }
    guard (2..<100).contains(quantity.value), index > sentence.lowerBound,
      article.has(index, .copula) || article.word(index) == "stood",
      isBare(quantity, [], in: sentence, behind: sentence)
    else { return false }
    let isSubject =
      article.word(index - 1) == "it"
      || ["highest", "largest", "average"].contains(article.word(index - 1)) && article.word(index - 2) == "the"
    return isSubject
      && words(before: sentence).contains { ["caseload", "caseloads"].contains(article.word($0)) }
  }

  /// What follows a noun, its ages apart: "care leavers aged 18 to 21 had".
  func behindAge(_ index: Int, in range: Range<Int>) -> Range<Int> {
    var start = index
    if article.word(start) == "aged" {
      start += 1
      while range.contains(start),
        article.isNumber(start) || ["to", "and", "over", "under"].contains(article.word(start))
      {
        start += 1
      }
    }
    return span(start, min(range.upperBound, start + 6))
  }
}
