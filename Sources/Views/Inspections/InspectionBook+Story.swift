package import Model
internal import Reference

extension InspectionBook {
  /// `name` is a standard name. An authority of which no document tells has an empty story.
  package func story(of name: String) -> AuthorityStory {
    let chapter = chapters[name] ?? Chapter()
    let inspections = chapter.inspections
    return AuthorityStory(
      authority: profile(name), inspections: inspections, latestGraded: inspections.latestGraded,
      visitsSince: inspections.visitsSince, openPoints: openPoints(chapter), mentions: mentions(chapter),
      related: lineage(name, .predecessor) + lineage(name, .successor))
  }

  /// Of the latest inspection of the whole service, if its report has points at all.
  private func openPoints(_ chapter: Chapter) -> OpenPoints? {
    let latest = chapter.inspections.lastIndex { inspection in
      inspection.kind.scope == .wholeService && inspection.hasReport && inspection.when != nil
    }
    guard let index = latest else { return nil }
    let points = chapter.groups[index].findings.filter { $0.kind.isOpen && $0.addressee != .lscb }
    guard !points.isEmpty else { return nil }
    var themes = reference.themes.map { theme in
      OpenPoints.Theme(
        id: theme.id, label: theme.label, points: points.indices.filter { points[$0].themes.contains(theme.id) })
    }
    let known = Set(reference.themes.map(\.id))
    for id in Set(points.flatMap(\.themes)).subtracting(known).sorted() {
      themes.append(.init(id: id, label: id, points: points.indices.filter { points[$0].themes.contains(id) }))
    }
    themes.append(.init(id: nil, label: "Other", points: points.indices.filter { points[$0].themes.isEmpty }))
    return OpenPoints(inspection: index, points: points, themes: themes.filter { !$0.points.isEmpty })
  }

  private func mentions(_ chapter: Chapter) -> [Mention] {
    let joined = Set(chapter.inspections.flatMap(\.documents).map(\.digest))
    let left = Dictionary(grouping: chapter.left, by: \.document.digest)
    return chapter.articles.filter { !joined.contains($0.digest) }.map { document in
      let named = left[document.digest, default: []].flatMap { account in
        JudgementArea.allCases.compactMap { area -> Mention.NamedGrade? in
          guard let said = account.values[area.rawValue], let grade = Grade(rawValue: said.value) else { return nil }
          return Mention.NamedGrade(area: area, grade: grade, when: account.date("inspection_start"), cited: said.cited)
        }
      }
      let around = document.date.flatMap { date in
        chapter.groups.lastIndex { $0.window?.overlaps(date.days) ?? false }
      }
      return Mention(document: document, around: around, grades: named)
    }
  }

  private func lineage(_ name: String, _ relation: RelatedAuthority.Relation) -> [RelatedAuthority] {
    Lineage.names(relation, of: name, in: reference).map { name in
      RelatedAuthority(relation: relation, authority: profile(name), inspections: inspections(of: name))
    }
  }
}

extension InspectionGroup {
  /// Of the first report that has any: another form of the same report says the same again.
  var findings: [InspectionFinding] { reports.lazy.map(\.findings).first { !$0.isEmpty } ?? [] }
}
