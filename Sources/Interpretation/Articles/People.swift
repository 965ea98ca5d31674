/// Finds the people an article names. Capitals alone make no name: a title, an office beside it, a verb of saying or a
/// label must stand with it, as the press introduces people ("Gail Hopper, director of ...", "Cllr Amrit Bassi").
struct People {
  private let article: Article
  private let names: Names
  private(set) var found: [Person] = []
  /// Which of them each token that is part of a mention names.
  private(set) var at: [Int: Int] = [:]
  private var bySurname: [String: Int] = [:]

  static func find(in article: Article, places: Set<Int>) -> People {
    var people = People(article: article, names: Names(article: article, places: places))
    people.read()
    return people
  }

  private init(article: Article, names: Names) {
    self.article = article
    self.names = names
  }

  private mutating func read() {
    var runs: [Range<Int>] = []
    for block in article.blocks.indices where article.blocks[block].part != .page {
      let isByline = names.isByline(article.blocks[block], next: following(block))
      for run in names.runs(in: article.blocks[block].tokens) {
        runs.append(run)
        if !isByline, run.count > 1, let person = names.person(run, in: block) { add(person) }
      }
    }
    for run in runs { mention(run) }
  }

  private func following(_ block: Int) -> Block? {
    block + 1 < article.blocks.count ? article.blocks[block + 1] : nil
  }

  private mutating func add(_ person: Person) {
    let name = article.tokens[person.name].map(\.word)
    for (index, known) in found.enumerated() where known.surname == person.surname {
      let other = article.tokens[known.name].map(\.word)
      if other == name || other.first == name.first {
        if known.role == nil, person.role != nil { found[index] = person }
        return
      }
    }
    // Two of one surname: the surname alone says neither.
    bySurname[person.surname] = bySurname[person.surname] == nil ? found.count : -1
    found.append(person)
  }

  /// "Hopper added", "Mr Smith said", and the full name again.
  private mutating func mention(_ run: Range<Int>) {
    guard let last = run.last, let surname = bySurname[article.word(last)] else { return }
    var index = surname
    if run.count > 1 {
      let name = article.tokens[run].map(\.word)
      index =
        found.firstIndex { $0.surname == article.word(last) && article.word($0.name.lowerBound) == name[0] } ?? -1
    }
    guard index >= 0 else { return }
    for token in run { at[token] = index }
  }
}
