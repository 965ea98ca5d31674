/// Judgements that are not the inspectors': of the council itself, of unions, of those whom it serves, of another review.
extension Clause {
  /// Whether somebody other than inspectors rates in the whole sentence.
  var isOthersView: Bool {
    if followsOthersView { return true }
    // "Neighbouring Dudley fared worse: inadequate for leadership", of a council that is not recognised.
    let first = sentence.lowerBound
    if word(first).hasPrefix("neighbour") || word(first) == "nearby", article.isCapitalised(first + 1),
      !isPlace(first + 1)
    {
      return true
    }
    // "one line of the scorecard goes one better: inspectors thought the leadership".
    let isTheirs = sentence.contains { has($0, .inspectorate) && has($0 + 1, [.rating, .weakRating]) }
    return sentence.contains { index in
      Clause.ownViews.contains(word(index)) && !(isTheirs && word(index) == "scorecard")
        || Clause.selves.contains(word(index))
          && (has(index - 1, [.rating, .weakRating])
            // "pronounced itself satisfied".
            && !["satisfied", "pleased", "happy", "content", "impressed"].contains(word(index + 1))
            || has(index + 1, [.rating, .weakRating]) && !has(index - 1, .copula)
            || ["of", "by"].contains(word(index - 1)))
        || word(index) == "self" && ["assessment", "evaluation"].contains(word(index + 1))
        || word(index) == "independent" && has(index + 1, .inspection)
    } || Clause.isRehearsal(sentence, of: article)
  }

  /// "our mock inspection", "Four former Ofsted inspectors came to a view on each judgement": what a council has done before
  /// the inspectors come.
  static func isRehearsal(_ sentence: Range<Int>, of article: Article) -> Bool {
    sentence.contains { index in
      switch article.word(index) {
      case "mock", "trial":
        let next = article.word(index + 1) == "ofsted" ? index + 2 : index + 1
        return ["inspection", "inspections", "inspectors", "ilacs"].contains(article.word(next))
          && (article.word(index) == "mock"
            || ["a", "our", "its", "the"].contains(article.word(index - 1))
              && article.word(index) == "trial")
      case "former", "retired", "ex":
        return span(index + 1, min(sentence.upperBound, index + 4)).contains { place in
          article.word(place) == "inspectors"
            && span(index + 1, place).allSatisfy { ["ofsted", "hmi", "lead", "senior"].contains(article.word($0)) }
        }
      case "rehearsal": return article.word(index - 1) == "dress"
      default: return false
      }
    }
  }

  private static let ownViews: Set<String> = [
    "peer", "survey", "audits", "audit", "auditors", "poll", "scorecard",
    "dashboard", "consultants",
  ]

  /// "rated itself good"; not "itself an improvement on".
  private static let selves: Set<String> = ["itself", "themselves", "ourselves"]

  /// "branded inadequate by the Labour group", "rated good by adopters": an agent that is no inspector.
  func isByOthers(_ mention: Int) -> Bool {
    let end = mentions[mention].tokens.upperBound
    // "judged by parents to be outstanding".
    let isRatedByThem = span(lower(of: mention), mentions[mention].tokens.lowerBound).contains { index in
      word(index) == "by" && has(index - 1, .rating)
        && (index + 1...index + 2).contains { Clause.raters.contains(word($0)) }
    }
    if isRatedByThem { return true }
    let by = span(end, min(upper(of: mention), end + 3)).first { word($0) == "by" }
    guard let by, !article.breaks(by, at: [.comma, .semicolon, .dash]) else { return false }
    let agent = span(by + 1, min(sentence.upperBound, by + 9)).prefix { !has($0, .clause) }
    guard !agent.contains(where: { has($0, [.inspectorate, .inspection]) }), let first = agent.first else {
      return false
    }
    // "good by the time they returned", "inadequate by 2016".
    return (!article.isNumber(first) || isShare(first)) && DateReader.month(word(first)) == nil
      && !agent.prefix(2).contains { ["time", "end", "law", "then", "now", "its", "far"].contains(word($0)) }
  }

  /// "judged good by 44 per cent", "by 8 people": of those who were asked.
  private func isShare(_ number: Int) -> Bool {
    article.year(number) == nil
      && span(number + 1, min(sentence.upperBound, number + 4)).contains {
        ["per", "cent", "percent", "people", "residents", "respondents", "parents", "staff"].contains(word($0))
      } || article.year(number) == nil && article.text.scalar(behind: article.tokens[number]) == "%"
  }

  /// "The trade union has rated", "Foster carers judged": who rates stands before a verb that is not passive.
  func isRatedByOthers(_ verb: Int) -> Bool {
    if word(verb - 1) == "inspectors", word(verb - 2) == "young" { return true }
    var before = verb - 1
    while before > sentence.lowerBound, has(before, .auxiliary) || ["also", "all", "now"].contains(word(before)) {
      if has(before, .copula) { return false }
      before -= 1
    }
    return sentence.contains(before) && Clause.raters.contains(word(before))
      && !span(sentence.lowerBound, before).contains { has($0, .inspectorate) }
  }

  /// "Gillian Farrow judged", "She rated": somebody who is not said to inspect.
  func isRatedByPerson(_ verb: Int) -> Bool {
    let before = verb - 1
    guard sentence.contains(before), article.follows(verb, over: [.space, .line]) else { return false }
    let isName =
      sentence.contains(before - 1) && article.follows(before, over: [.space, .line])
      && [before - 1, before].allSatisfy {
        article.isCapitalised($0) && article.classes[$0].isEmpty && !isPlace($0) && !article.isPossessive($0)
      }
    guard isName || has(before, .pronoun) else { return false }
    return !span(sentence.lowerBound, before).contains { index in
      ["inspector", "inspectors", "ofsted", "ofsted's", "inspectorate", "watchdog", "regulator", "hmi"].contains(
        word(index))
    }
  }

  static let raters: Set<String> = [
    "union", "unions", "unison", "carers", "parents", "residents", "readers", "campaigners", "group", "party",
    "opposition", "councillors", "staff", "neighbours", "panel", "adopters", "pupils", "users", "charity", "reviewers",
    "consultants", "commissioner",
  ]

  /// "puts the service at good": only a report of the inspectors, or what stands for it, does.
  func isPutByInspectors(_ verb: Int) -> Bool {
    let before = span(sentence.lowerBound, verb)
    return before.contains { has($0, .inspectorate) || has($0, .thing) || has($0, .inspection) || has($0, .gradeNoun) }
      && !before.contains { index in
        ["performance", "annual", "assessment", "evaluation", "commissioner", "cabinet"].contains(
          word(index))
          || has(index, .role)
      }
  }

  /// "The police were inspected, too. They were rated inadequate": a pronoun that means the body of the sentence before.
  func isOfAnother(_ governor: Governor) -> Bool {
    let before = span(sentence.lowerBound, governor.at)
    if isOfStranger(in: before) { return true }
    guard followsAnother else { return false }
    return before.contains { has($0, .thing) } && !before.contains { isPlace($0) || has($0, [.service, .child]) }
  }

  /// "In 2015 a school in the town was inadequate; two years later, it was rated good."
  private func isOfStranger(in before: Range<Int>) -> Bool {
    guard let pronoun = before.last(where: { ["it", "they"].contains(word($0)) }),
      let turn = span(before.lowerBound, pronoun).last(where: { article.breaks($0 + 1, at: [.semicolon, .comma]) }),
      let stranger = span(before.lowerBound, turn + 1).last(where: { has($0, .stranger) })
    else { return false }
    return has(stranger - 1, .copula) == false && ["a", "the", "its", "one"].contains(word(stranger - 1))
      && !span(before.lowerBound, pronoun).contains {
        (isPlace($0) || has($0, .service)) && !isPosition(before: $0) || has($0, .inspectorate)
      }
  }

  /// "The council leader's verdict", "my own verdict".
  func isOnesOwn(_ noun: Int) -> Bool {
    let before = span(max(sentence.lowerBound, noun - 2), noun)
    return before.contains { index in
      ["my", "his", "her"].contains(word(index))
        || word(index) == "own" && ["my", "his", "her"].contains(word(index - 1))
        || article.isPossessive(index) && has(index, .role)
    }
  }

  /// "The council leader's verdict on support for children in care is outstanding."
  func isOnesOwnSubject(of copula: Int, from lower: Int) -> Bool {
    span(max(lower, copula - 14), copula).contains { has($0, .gradeNoun) && isOnesOwn($0) }
  }

  /// Whether a sentence turns to another body than the service: to schools, homes, the police, those who are asked.
  static func turnsAway(_ sentence: Range<Int>, of article: Article) -> Bool {
    isRehearsal(sentence, of: article)
      || sentence.contains { index in
        article.has(index, .stranger)
          || [
            "home", "homes", "police", "offending", "special", "older", "parents", "residents", "readers", "youth",
            "club",
            "roads",
          ].contains(article.word(index))
      }
  }

  /// "Audit results for May: 46% of files were good.": what follows in the paragraph goes on with it.
  static func givesView(_ sentence: Range<Int>, of article: Article) -> Bool {
    sentence.contains { index in
      article.has(index, [.rating, .weakRating, .gradeNoun])
        || ["results", "result", "said"].contains(article.word(index))
    } && !GradeMention.all(in: sentence, of: article).isEmpty && !namesInspection(sentence, of: article)
      || isRehearsal(sentence, of: article)
  }

  static func namesInspection(_ sentence: Range<Int>, of article: Article) -> Bool {
    !isRehearsal(sentence, of: article)
      && sentence.contains { index in
        ["ofsted", "inspectors", "inspection", "ilacs", "inspected"].contains(article.word(index))
      }
  }

  /// Whether a sentence is about the service as a whole.
  static func turnsBack(_ sentence: Range<Int>, of article: Article) -> Bool {
    let isAway = turnsAway(sentence, of: article)
    return sentence.contains { index in
      article.word(index) == "ofsted" && !isAway
        || article.has(index, .child)
          && (article.has(index + 1, .service)
            || article.word(index + 1) == "social" && article.word(index + 2) == "care")
    }
  }
}
