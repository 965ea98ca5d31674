/// Which figures a text has told already: it repeats them, in its title and in other words.
struct ToldFigures {
  private struct Figure: Hashable {
    let value: Double
    let isPercent: Bool

    init(_ quantity: Quantity) {
      value = quantity.value
      isPercent = quantity.isPercent
    }
  }

  private let article: Article
  private let ends: Set<Figure>
  private var changes: Set<[Figure]> = []
  /// The words of what each single figure measures.
  private var measured: [Figure: Set<String>] = [:]

  /// Each figure once, in order. One that a change ends at is told by the change; two alike that measure different things
  /// are two.
  static func once(_ measures: [Measure], of article: Article) -> [Measure] {
    var told = ToldFigures(article: article, ends: Set(measures.lazy.filter { $0.from != nil }.map { Figure($0.to) }))
    return measures.filter { told.isNew($0) }
  }

  private init(article: Article, ends: Set<Figure>) {
    self.article = article
    self.ends = ends
  }

  private mutating func isNew(_ measure: Measure) -> Bool {
    let figure = Figure(measure.to)
    if let from = measure.from { return changes.insert([Figure(from), figure]).inserted }
    guard !ends.contains(figure) else { return false }
    let words = words(of: measure)
    let isNew = measured[figure].map { $0.isDisjoint(with: words) } ?? true
    measured[figure, default: []].formUnion(words)
    return isNew
  }

  /// Words with a meaning of their own; where there are none, all.
  private func words(of measure: Measure) -> Set<String> {
    let tokens = measure.evidence.filter { !measure.to.tokens.contains($0) }
    let small: WordClass = [
      .glue, .copula, .auxiliary, .change, .present, .keeping, .clause, .number, .pronoun, .thing, .time,
    ]
    let telling = tokens.filter { !article.has($0, small) && article.word($0).utf8.count > 2 }
    return Set((telling.isEmpty ? tokens : telling).map { article.word($0) })
  }
}
