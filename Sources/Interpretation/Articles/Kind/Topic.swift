/// What a piece is about: the councils it reports on, and whether it reports an inspection of their children's services.
struct Topic {
  /// Certain mentions of councils in the article.
  let places: [Place]
  /// The council the piece is about; nil when it is about none in particular.
  let main: String?
  /// Whether it is named as a council, not only as a place.
  let isCouncilMatter: Bool
  /// Whether another council is named about as often: then a paragraph that names none may be about either.
  let isShared: Bool
  /// Parts of a round-up, each about one council, in order; empty in a piece about one.
  let sections: [(authority: String, blocks: Range<Int>)]

  init(_ article: Article, _ mentions: [AuthorityMention]) {
    var places: [Place] = []
    for mention in mentions {
      if let name = mention.name { places.append(Place(name: name, tokens: mention.tokens)) }
    }
    let main = Topic.main(of: article, mentions)
    self.main = main
    let counts = Dictionary(grouping: places, by: \.name).mapValues(\.count).values.sorted(by: >)
    isShared = counts.count > 1 && counts[1] > 1 && counts[1] * 3 >= counts[0]
    if let main {
      let isShared = isShared
      let asked = Set(places.lazy.filter { !Topic.isEpithet($0, article) }.map(\.name))
      places.removeAll { $0.name != main && (!isShared || !asked.contains($0.name)) && Topic.isEpithet($0, article) }
    }
    self.places = places
    isCouncilMatter = mentions.contains { $0.form == .council && $0.name == main }
    sections = Topic.sections(of: article, places)
  }

  /// A council that only somebody quoted names, in a text that names no other.
  private static func quotedAlone(_ mentions: [AuthorityMention]) -> String? {
    let names = Set(mentions.flatMap(\.names))
    return names.count == 1 && mentions.contains { $0.name != nil } ? names.first : nil
  }

  /// "Child protection in Hartlepool is good": a place that a text names more than once, and no other.
  private static func isNamedAlone(_ mentions: [AuthorityMention]) -> Bool {
    mentions.count > 1 && Set(mentions.flatMap(\.names)).count == 1
  }

  /// The council named most, where its place in the article counts: title and beginning more than the rest.
  private static func main(of article: Article, _ mentions: [AuthorityMention]) -> String? {
    var scores: [String: Int] = [:]
    var order: [String] = []
    var opening: Set<String> = []
    var next = 0
    var prose = 0
    /// Whether the council that the first paragraph tells of is still to be named.
    var isAwaited = false
    for block in article.blocks where block.part != .page {
      if block.part == .body, block.isSentence {
        prose += 1
        if prose == 1 { isAwaited = holdsBack(block, of: article) }
      }
      while next < mentions.count, mentions[next].tokens.lowerBound < block.tokens.upperBound {
        let mention = mentions[next]
        next += 1
        guard block.tokens.contains(mention.tokens.lowerBound), !article.isQuoted(mention.tokens.lowerBound) else {
          continue
        }
        var weight = block.part == .head || prose <= 1 ? 4 : prose == 2 ? isAwaited ? 4 : 2 : 1
        if mention.form == .council || mention.form == .trust { weight += 2 }
        if isInspected(mention.tokens, article) { weight += 2 }
        // Two or more named in a row are examples.
        for name in mention.names {
          if scores[name] == nil { order.append(name) }
          if prose <= 2 { opening.insert(name) }
          scores[name, default: 0] += mention.names.count > 1 ? 1 : weight
        }
      }
    }
    if scores.isEmpty { return quotedAlone(mentions) }
    guard let best = scores.values.max(),
      best >= 3 || order.count == 1 && mentions.contains(where: { $0.form == .council })
        || order.count == announced(in: article) || best == 2 && isNamedAlone(mentions) && !opening.isEmpty
    else { return nil }
    return order.first { scores[$0] == best }
  }

  /// "The Kent authority", "the Lancashire town" of a council that lies there: says where it is, not who.
  private static func isEpithet(_ place: Place, _ article: Article) -> Bool {
    let next = place.tokens.upperBound
    var the = place.tokens.lowerBound - 1
    if ["east", "west", "north", "south"].contains(article.word(the)) { the -= 1 }
    guard article.word(the) == "the", !article.isPossessive(next - 1) else {
      return false
    }
    // The noun may belong to the mention.
    return [next - 1, next].contains { index in
      ["authority", "council", "borough", "town", "city", "unitary", "district"].contains(article.word(index))
        && !article.isCapitalised(index)
    }
  }

  /// "The inspection of Cambridgeshire", "Torbay is good": whoever is named so is what is inspected, wherever it stands.
  private static func isInspected(_ tokens: Range<Int>, _ article: Article) -> Bool {
    let (index, next) = (tokens.lowerBound, tokens.upperBound)
    if article.word(index - 1) == "of", ["inspection", "reinspection"].contains(article.word(index - 2)) {
      return true
    }
    return article.text.beginsSentence(index) && article.has(next, .copula)
      && (next + 1...next + 3).contains {
        article.has($0, .grade)
          && !GradeMention.all(in: span($0, min($0 + 2, article.tokens.count)), of: article).isEmpty
      }
  }
}

extension Topic {
  /// Found by halving: a text may name thousands.
  func places(in range: Range<Int>) -> ArraySlice<Place> { Topic.places(places, in: range) }

  static func places(_ places: [Place], in range: Range<Int>) -> ArraySlice<Place> {
    places[span(first(of: places, from: range.lowerBound), first(of: places, from: range.upperBound))]
  }

  /// The index of the first place that begins at a token or behind it.
  private static func first(of places: [Place], from token: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Councils named in the title and the first four paragraphs.
  func opening(of article: Article) -> [String] {
    let head = article.blocks.filter { $0.part == .head }.map(\.tokens).filter { !isMenu($0, of: article) }
    let body = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(4).map(\.tokens)
    return (head + body).flatMap { places(in: $0).map(\.name) }
  }

  /// "Poole's report makes for harder reading": councils whose report or result begins a sentence.
  func reported(in article: Article) -> Set<String> {
    let outcomes: Set<String> = ["report", "inspection", "verdict", "result", "grade", "rating", "says", "reads"]
    let found = places.filter { place in
      article.isMain(place.tokens.lowerBound) && !article.isQuoted(place.tokens.lowerBound)
        && article.text.beginsSentence(place.tokens.lowerBound) && article.isPossessive(place.tokens.upperBound - 1)
        && outcomes.contains(article.word(place.tokens.upperBound))
    }
    return Set(found.map(\.name))
  }

  /// "Slough Windsor Maidenhead Langley": names alone, where a paper's readers choose theirs.
  private func isMenu(_ line: Range<Int>, of article: Article) -> Bool {
    line.count >= 3
      && line.allSatisfy {
        article.isCapitalised($0) && !article.has($0, [.child, .grade, .rating, .inspectorate, .inspection])
      }
  }
}
