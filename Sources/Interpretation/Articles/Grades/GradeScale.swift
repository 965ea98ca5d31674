internal import Model

/// Lines that say what each grade means: "Outstanding: this is brilliant. Good: children get the help they need." They give
/// no grade to anything.
struct GradeScale {
  /// Where such lines begin.
  private let starts: Set<Int>

  /// Three lines or more, one after the other, each with another grade at its beginning, are a scale.
  init(_ article: Article) {
    var starts: Set<Int> = []
    var run: [(start: Int, grade: Grade)] = []
    func end() {
      if Set(run.map(\.grade)).count >= 3 { starts.formUnion(run.map(\.start)) }
      run = []
    }
    for block in article.blocks {
      for line in article.lines(of: block) {
        let mention = GradeMention.all(in: line.prefix(4), of: article).first
        if let mention, mention.tokens.lowerBound == line.lowerBound, GradeScale.explains(line, of: article),
          !run.contains(where: { $0.grade == mention.grade })
        {
          run.append((line.lowerBound, mention.grade))
        } else {
          end()
        }
      }
    }
    end()
    self.starts = starts
  }

  /// "Good: leadership and adoption" gives; what has words of its own explains.
  private static func explains(_ line: Range<Int>, of article: Article) -> Bool {
    let named = Area.named(in: line, of: article)
    return line.dropFirst().contains { index in
      !article.has(index, [.glue, .grade]) && article.word(index) != "improvement"
        && !named.contains { $0.tokens.contains(index) }
    }
  }

  func contains(_ line: Range<Int>) -> Bool { starts.contains(line.lowerBound) }
}
