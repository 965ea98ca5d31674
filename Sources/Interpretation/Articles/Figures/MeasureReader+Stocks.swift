/// Counts that grammar tells to be the service's own, whatever is counted: "the town's 204 looked-after children", "of whom 17
/// live with relatives", "about 60 of them", "fewer than 20 children live far away", "846 children in care and 399 on a plan".
extension MeasureReader {
  private static let owners: Set<String> = ["our", "its", "all"]
  /// What a child or worker does who is counted for it.
  static let living: Set<String> = [
    "live", "lived", "wait", "waited", "went", "go", "came", "come", "received", "receive", "stay", "stayed", "remain",
    "remained", "need", "needed", "left", "returned", "lost", "attend", "attended", "turned", "moved", "use", "used",
    "found", "joined", "join",
  ]
  private static let holds: Set<String> = [
    "hold", "holds", "holding", "held", "carry", "carries", "carrying", "carried", "with", "juggle", "juggling", "have",
    "having", "supporting", "managing",
  ]

  func isStock(_ quantity: Quantity, _ noun: Int, _ before: Range<Int>, _ rest: Range<Int>) -> Bool {
    var start = lastWord(before: quantity, from: before.lowerBound)
    // "Up to 30 families were being held".
    if article.word(start) == "to", article.word(start - 1) == "up" { start -= 2 }
    if MeasureReader.owners.contains(article.word(start)) { return true }
    if start >= before.lowerBound, article.isPossessive(start) { return !article.has(start, .inspectorate) }
    if ["are", "were"].contains(article.word(start)), ["there", "still"].contains(article.word(start - 1)) {
      return true
    }
    guard let next = rest.first(where: { !["still", "now", "also", "currently"].contains(article.word($0)) }) else {
      return false
    }
    let isSubject =
      article.breaks(start + 1, at: [.comma, .dash, .bullet, .colon]) || start < before.lowerBound
      || ["that", "where", "which"].contains(article.word(start))
      || isOpening(span(before.lowerBound, start + 1))
    if article.has(next, [.auxiliary, .copula]) { return isSubject || article.word(start) == "and" }
    return MeasureReader.living.contains(article.word(next))
  }

  /// "of whom 17 live", "of which 30 are", "lost touch with 47 of them": the noun has been named.
  func isPartOfNamed(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let (first, next) = (lastWord(before: quantity, from: sentence.lowerBound), quantity.tokens.upperBound)
    let near = span(max(sentence.lowerBound, quantity.tokens.lowerBound - 7), quantity.tokens.lowerBound)
    // "62 care leavers, seven of them outside the county"
    let isApposed =
      quantity.value >= 2 && article.breaks(quantity.tokens.lowerBound, at: [.comma, .dash])
      && article.word(next + 1) == "them"
    guard quantity.value >= 10 || isApposed, !near.contains(where: isMeeting) else { return false }
    let isWhom =
      ["whom", "which"].contains(article.word(first)) && article.word(first - 1) == "of"
      || isEndOfRelative(quantity, in: sentence)
    let isThem = article.word(next) == "of" && ["them", "these", "whom"].contains(article.word(next + 1))
    guard isWhom || isThem else { return false }
    return names(span(max(sentence.lowerBound, quantity.tokens.lowerBound - 40), quantity.tokens.lowerBound))
  }

  /// "and 399 on a protection plan", "and 88 care leavers", "and 120 were the subject of plans", behind a count of the same people.
  func isSecondCount(_ quantity: Quantity, behind first: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    let start = lastWord(before: quantity, from: first.tokens.upperBound)
    return !quantity.isPercent && !quantity.isDuration && !first.isPercent && quantity.value >= 10
      && quantity.tokens.lowerBound - first.tokens.upperBound <= 16 && sentence.contains(next)
      && (["and", "but"].contains(article.word(start)) || article.breaks(start + 1, at: .comma))
      && (["on", "in", "with", "at"].contains(article.word(next)) && article.follows(next, over: [.space, .line])
        && DateReader.month(article.word(next + 1)) == nil && !article.isNumber(next + 1)
        || ["and", "but"].contains(article.word(start)) && isOfSameKind(quantity, behind: first, in: sentence))
  }

  private func isOfSameKind(_ quantity: Quantity, behind first: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    if ["was", "were", "are"].contains(article.word(next)), names(span(next, min(sentence.upperBound, next + 8))) {
      return true
    }
    // "18 had left and 22 had joined"
    if article.has(next, [.auxiliary, .copula]) || MeasureReader.living.contains(article.word(next)) {
      return names(span(first.tokens.upperBound, first.tokens.upperBound + 4))
        && span(next, min(sentence.upperBound, next + 3)).contains {
          MeasureReader.living.contains(article.word($0)) || MeasureReader.states.contains(article.word($0))
        }
    }
    return noun(in: clause(behind: next, in: sentence)) != nil
      && !span(first.tokens.upperBound, quantity.tokens.lowerBound).contains {
        article.has($0, [.auxiliary, .copula, .clause]) || isGathering($0)
      }
  }

  /// "newly qualified staff can hold as many as 21", "social workers with up to 34 children on their books".
  func isLoad(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    var start = lastWord(before: quantity, from: sentence.lowerBound)
    if article.word(start) == "to", article.word(start - 1) == "up" { start -= 2 }
    // "Some newly qualified practitioners were on 30."
    let isOn =
      article.word(start) == "on" && article.has(start - 1, .copula)
      && isBare(quantity, [], in: sentence, behind: sentence)
      && sentence.contains { ["caseload", "caseloads"].contains(article.word($0)) }
    let isResponsible = article.word(start) == "for" && article.word(start - 1) == "responsible"
    guard quantity.value < 200, MeasureReader.holds.contains(article.word(start)) || isResponsible || isOn,
      article.word(start + 1) == "as" || article.word(start) != "have" || isPlainLoad(next, in: sentence)
    else { return false }
    // "advisers were stretched, with each supporting up to 37", "Some were holding more than 32 cases".
    let isEach = article.word(start - 1) == "each"
    let isSome =
      ["some", "many", "others"].contains(article.word(sentence.lowerBound)) && start - sentence.lowerBound <= 6
    let isWorkers =
      namesWorkers(span(isEach ? sentence.lowerBound : max(sentence.lowerBound, start - 9), start))
      || isSome && namesWorkers(words(before: sentence))
    return isWorkers
      && (isPlainLoad(next, in: sentence) || !sentence.contains(next) || !article.follows(next, over: [.space, .line]))
  }

  private func namesWorkers(_ words: Range<Int>) -> Bool {
    words.contains {
      ["worker", "workers", "staff", "practitioners", "advisers", "adviser", "officers"].contains(article.word($0))
    }
  }

  private func isPlainLoad(_ next: Int, in sentence: Range<Int>) -> Bool {
    sentence.contains(next)
      && ["cases", "children", "families", "youngsters"].contains(article.word(next))
      && !article.isPossessive(next)
  }
}
