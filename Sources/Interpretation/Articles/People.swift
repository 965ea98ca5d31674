/// Finds the people an article names. Capitals alone make no name: a title, an office beside it, a verb of saying or a
/// label must stand with it, as the press introduces people ("Gail Hopper, director of ...", "Cllr Amrit Bassi").
struct People {
  private let article: Article
  private let names: Names
  private(set) var found: [Person] = []
  /// Which of them each token that is part of a mention names.
  private(set) var at: [Int: Int] = [:]
  /// Which of them a word of an office belongs to: the "Inspector" of "Jane Smith, Her Majesty's Inspector".
  private(set) var offices: [Int: Int] = [:]
  /// Indices into `found`.
  private var bySurname: [String: [Int]] = [:]

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
    var writers: Set<String> = []
    for block in article.blocks.indices where article.blocks[block].part != .page {
      let isByline = names.isByline(article.blocks[block], next: following(block))
      for run in names.runs(in: article.blocks[block].tokens) {
        runs.append(run)
        if isByline && !names.isCaption(article.blocks[block]) || names.isWriter(run) {
          writers.insert(article.text.line(run))
        }
        if !isByline, names.parts(of: run) > 1, let person = names.person(run, in: block) { add(person) }
      }
    }
    // Who wrote the piece is not in it, though a heading may say what else he or she does.
    if !writers.isEmpty {
      let kept = found.filter { !writers.contains(article.text.line($0.name)) }
      found = []
      bySurname = [:]
      for person in kept { add(person) }
    }
    for run in runs { mention(run) }
    for (index, person) in found.enumerated() {
      for token in person.role ?? person.name where at[token] == nil { offices[token] = index }
    }
  }

  private func following(_ block: Int) -> Block? {
    block + 1 < article.blocks.count ? article.blocks[block + 1] : nil
  }

  private mutating func add(_ person: Person) {
    let known = bySurname[person.surname] ?? []
    if let index = known.first(where: { first(of: found[$0].name) == first(of: person.name) }) {
      if found[index].role == nil, person.role != nil { found[index] = person }
      return
    }
    bySurname[person.surname] = known + [found.count]
    found.append(person)
  }

  /// "Hopper added", "Mr Smith said", and the full name again.
  private mutating func mention(_ run: Range<Int>) {
    guard let known = bySurname[names.surname(of: run)] else { return }
    // Of two with one surname the surname alone says neither.
    let index =
      run.count > 1 ? known.first { first(of: found[$0].name) == first(of: run) } : known.count == 1 ? known[0] : nil
    guard let index else { return }
    for token in run { at[token] = index }
  }

  private func first(of name: Range<Int>) -> String { article.word(name.lowerBound) }
}
