/// Of which council a paragraph speaks at a word: the one named last as a subject. It is
/// made once for a text, that the time stays in line with its size however many claims and councils a paragraph has.
struct Focus {
  private let topic: Topic
  /// For each of the topic's places the last one up to it that is a subject, or -1.
  private let subjects: [Int]
  /// By the first word of a paragraph that names no council: the one that the paragraph before is about.
  private let continued: [Int: String]
  /// The paragraphs among these that go on about a council with which a sentence of its own began.
  private let firm: Set<Int>

  init(article: Article, topic: Topic) {
    self.topic = topic
    var subjects: [Int] = []
    subjects.reserveCapacity(topic.places.count)
    var continued: [Int: String] = [:]
    var current: String?
    var firm: Set<Int> = []
    var isFirm = false
    for block in article.blocks {
      let places = topic.places(in: block.tokens)
      var told: Set<String> = []
      // "Now it is better, says Ofsted, which came to Poole in May": the one named before, and no other.
      let goesOn = current != nil && places.allSatisfy { $0.name == current }
      for (index, place) in zip(places.indices, places) {
        let isSubject = goesOn || Focus.isSubject(place, in: block.tokens, of: article)
        if isSubject { told.insert(place.name) }
        subjects.append(isSubject ? index : subjects.last ?? -1)
      }
      guard block.part != .page else { continue }
      if places.isEmpty {
        continued[block.tokens.lowerBound] = current
        if isFirm { firm.insert(block.tokens.lowerBound) }
      }
      // A council that is only mentioned turns nothing: "paired with neighbouring Camden".
      if !told.isEmpty {
        let next = told.count == 1 ? told.first : nil
        let begins = places.contains { $0.name == next && article.text.beginsSentence($0.tokens.lowerBound) }
        isFirm = begins || isFirm && next == current
        current = next
      }
    }
    self.subjects = subjects
    self.continued = continued
    self.firm = firm
  }

  /// The council that the paragraphs before named alone, for a paragraph that names none and goes on about one: "The North
  /// East council was also rated", "in the city".
  func continued(from block: Range<Int>, of article: Article) -> String? {
    guard let council = continued[block.lowerBound],
      !block.prefix(4).contains(where: { ["both", "all", "two", "neither", "each"].contains(article.word($0)) }),
      !block.contains(where: { ["councils", "authorities"].contains(article.word($0)) }),
      block.contains(where: {
        ["council", "authority", "city", "borough", "county", "it", "its"].contains(article.word($0))
      }) || topic.isShared && firm.contains(block.lowerBound) && opensWithArea(block, of: article)
    else { return nil }
    return council
  }

  /// "Leadership and help and protection received the lowest rating": areas are the subject that goes on, and not those of
  /// two councils.
  private func opensWithArea(_ block: Range<Int>, of article: Article) -> Bool {
    guard let sentence = article.text.sentences(in: block).first, sentence.count <= Article.longestSentence,
      let area = Area.named(in: sentence, of: article).first, area.tokens.lowerBound - sentence.lowerBound <= 3
    else { return false }
    return !block.contains { index in
      ["each", "either", "neither", "respectively"].contains(article.word(index))
        || article.word(index) == "both" && ["for", "in", "at"].contains(article.word(index - 1))
    }
  }

  /// Nil where the block names no council as a subject before the token.
  func council(at token: Int, in block: Range<Int>) -> String? {
    guard block.contains(token) else { return nil }
    let places = topic.places(in: span(block.lowerBound, token))
    guard let last = places.indices.last, subjects[last] >= places.startIndex else { return nil }
    return places[subjects[last]].name
  }

  /// At the beginning of its sentence, or with the council's name.
  private static func isSubject(_ place: Place, in block: Range<Int>, of article: Article) -> Bool {
    let start = place.tokens.lowerBound
    guard !article.isQuoted(start), !["with", "alongside", "from", "by"].contains(article.word(start - 1)) else {
      return false
    }
    // "When Hampshire came in to run the service, it was": who helped.
    if article.word(start - 1) == "when", ["came", "took", "stepped"].contains(article.word(place.tokens.upperBound)),
      ["in", "over"].contains(article.word(place.tokens.upperBound + 1))
    {
      return false
    }
    // "Hampshire County Council has run children's services on the Island": for another.
    let next = place.tokens.upperBound
    if ["runs", "ran"].contains(article.word(next)) || article.word(next) == "has" && article.word(next + 1) == "run" {
      return false
    }
    if isIntroduced(place, in: block, of: article) { return true }
    var first = start
    while first > block.lowerBound, start - first < 3, !article.text.beginsSentence(first) { first -= 1 }
    return article.text.beginsSentence(first)
      || place.tokens.contains { ["council", "mbc", "mdc", "borough"].contains(article.word($0)) }
  }

  /// "But in the south-east, Slough remains in trouble", "There was better news for Stockton", "has run the Isle of Wight's
  /// children's services": what goes on is about that council.
  private static func isIntroduced(_ place: Place, in block: Range<Int>, of article: Article) -> Bool {
    let (start, next) = (place.tokens.lowerBound, place.tokens.upperBound)
    if article.word(start - 1) == "for", article.word(start - 2) == "news" { return true }
    if article.isPossessive(next - 1), article.has(next, .child), article.has(next + 1, .service) { return true }
    var first = start
    while first > block.lowerBound, start - first < 9, !article.text.beginsSentence(first) { first -= 1 }
    return article.breaks(start, at: .comma) && article.text.beginsSentence(first)
      && ["but", "and", "in", "over", "across", "further", "elsewhere", "meanwhile", "down"].contains(
        article.word(first))
      && (article.has(next, [.copula, .auxiliary, .keeping]) || article.word(next).hasSuffix("s"))
  }
}
