internal import Model

/// Grades of all areas at once, or of so many of them.
extension ReportedInspections {
  /// Gives the areas what sentences say of all of them, in the grade of the whole; where none was read, in the only grade of
  /// which a sentence says so.
  func spread(
    _ settled: inout Judgements, _ event: InspectionEvent, of authority: String, _ claims: [GradeClaim],
    in sentences: [Range<Int>], last: Grade?
  ) {
    let isOther: (Range<Int>) -> Bool = { sentence in
      topic.places(in: sentence).contains { $0.name != authority }
    }
    let grades: [Grade]
    if let grade = settled.overall?.grade ?? last {
      grades = [grade]
    } else {
      grades = settled.isDisputed ? [] : [.outstanding, .good, .requiresImprovement, .inadequate]
    }
    let found = grades.compactMap { grade in
      EveryArea(of: grade, in: sentences, beside: claims, of: article, published: published, isOther: isOther)
    }
    if found.count == 1, let every = found.first {
      settled.spread(every, over: judgedAreas(event, counted: every.count))
    }
    for counted in CountedAreas.all(in: sentences, of: article, published: published, isOther: isOther) {
      settled.spread(counted, over: judgedAreas(event, counted: counted.whole ?? counted.part))
    }
  }
}
