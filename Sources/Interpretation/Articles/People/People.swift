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
  /// By surname and first name, and by surname and initial.
  private var byName: [String: Int] = [:]
  private var byInitial: [String: Int] = [:]
  private var byFirstName: [String: [Int]] = [:]

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
    var titled: Set<String> = []
    for block in article.blocks.indices
    where article.blocks[block].part != .page || names.isContact(article.blocks[block].tokens) {
      let isByline = names.isByline(article.blocks[block], next: following(block)) || names.isTimed(block)
      for run in names.runs(in: article.blocks[block].tokens).map(names.withoutOpening) {
        runs.append(run)
        // A councillor who writes a column is in it by office.
        let isOfficial = ["cllr", "councillor", "coun"].contains(article.word(run.lowerBound - 1))
        if isByline && !names.isCaption(article.blocks[block]) && !isOfficial || names.isWriter(run) {
          writers.insert(article.text.line(run))
        }
        if run.count == 1, names.isTitled(run) { titled.insert(article.word(run.lowerBound)) }
        guard !isByline || isOfficial, !names.isAnnounced(run, in: article.blocks[block].tokens) else { continue }
        if names.parts(of: run) > 1, let person = names.person(run, in: block) {
          add(person)
        } else if names.isFirstName(run, in: article.blocks[block].tokens) {
          add(Person(name: run, surname: names.surname(of: run), role: nil))
        }
      }
    }
    // "He succeeds Ann Withernsea" is a person where somebody thanks "Mrs Withernsea".
    for run in runs where (2...3).contains(names.parts(of: run)) && titled.contains(names.surname(of: run)) {
      guard bySurname[names.surname(of: run)] == nil, !run.contains(where: names.places.contains) else { continue }
      add(Person(name: run, surname: names.surname(of: run), role: nil))
    }
    // "Baroness Withern said": peers have no other name.
    for run in runs where names.parts(of: run) == 1 && names.isPeer(run) {
      guard bySurname[names.surname(of: run)] == nil else { continue }
      add(Person(name: span(run.lowerBound - 1, run.upperBound), surname: names.surname(of: run), role: nil))
    }
    // Who wrote the piece is not in it, though a heading may say what else he or she does.
    if !writers.isEmpty {
      let kept = found.filter { !writers.contains(article.text.line($0.name)) }
      found = []
      (bySurname, byName, byInitial) = ([:], [:], [:])
      for person in kept { add(person) }
    }
    for (index, person) in found.enumerated() { byFirstName[first(of: person.name), default: []].append(index) }
    for run in runs { mention(run) }
    for (index, person) in found.enumerated() {
      for token in person.role ?? person.name where at[token] == nil { offices[token] = index }
    }
  }

  private func following(_ block: Int) -> Block? {
    block + 1 < article.blocks.count ? article.blocks[block + 1] : nil
  }

  private mutating func add(_ person: Person) {
    let first = first(of: person.name)
    let initial = key(person.surname, String(first.prefix(1)))
    if let index = known(person.surname, first) {
      if found[index].role == nil, person.role != nil { found[index] = person }
      return
    }
    if let index = byName.removeValue(forKey: initial) {
      // "Councillor W. Bloxwich" is the first whose name is given in full later, and no other.
      found[index] = person
      byName[key(person.surname, first)] = index
      return
    }
    byName[key(person.surname, first)] = found.count
    if byInitial[initial] == nil { byInitial[initial] = found.count }
    bySurname[person.surname, default: []].append(found.count)
    found.append(person)
  }

  private func key(_ surname: String, _ first: String) -> String { surname + " " + first }

  /// The one found with that name; an initial stands for the first whose name begins so.
  private func known(_ surname: String, _ first: String) -> Int? {
    if let index = byName[key(surname, first)] { return index }
    return first.utf8.count == 1 ? byInitial[key(surname, first)] : nil
  }

  /// "Hopper added", "Mr Smith said", and the full name again.
  private mutating func mention(_ run: Range<Int>) {
    // "Jowan says".
    if names.parts(of: run) == 1, bySurname[names.surname(of: run)] == nil, let known = byFirstName[first(of: run)],
      known.count == 1
    {
      at[run.lowerBound] = known[0]
      return
    }
    let surname = names.surname(of: run)
    guard let known = bySurname[surname] else { return }
    // Of two with one surname the surname alone says neither.
    let index = names.parts(of: run) > 1 ? self.known(surname, first(of: run)) : known.count == 1 ? known[0] : nil
    guard let index else { return }
    for token in run { at[token] = index }
  }

  /// Whether a word names a council or its place.
  func isPlace(_ index: Int) -> Bool { names.places.contains(index) }

  private func first(of name: Range<Int>) -> String { article.word(name.lowerBound) }
}
