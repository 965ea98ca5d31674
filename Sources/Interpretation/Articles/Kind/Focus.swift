/// Of which council a paragraph speaks at a word: the one named last as a subject. It is
/// made once for a text, that the time stays in line with its size however many claims and councils a paragraph has.
struct Focus {
  private let topic: Topic
  /// For each of the topic's places the last one up to it that is a subject, or -1.
  private let subjects: [Int]

  init(article: Article, topic: Topic) {
    self.topic = topic
    var subjects: [Int] = []
    subjects.reserveCapacity(topic.places.count)
    for block in article.blocks {
      let places = topic.places(in: block.tokens)
      for (index, place) in zip(places.indices, places) {
        subjects.append(Focus.isSubject(place, in: block.tokens, of: article) ? index : subjects.last ?? -1)
      }
    }
    self.subjects = subjects
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
    guard !article.isQuoted(start) else { return false }
    var first = start
    while first > block.lowerBound, start - first < 3, !article.text.beginsSentence(first) { first -= 1 }
    return article.text.beginsSentence(first)
      || place.tokens.contains { ["council", "mbc", "borough"].contains(article.word($0)) }
  }
}
