internal import Model
internal import Reference

/// Earlier grades of councils that a piece names beside those it is about.
extension ReportedInspections {
  /// "Neighbouring Solihull was rated good in 2019": each with its year, and only where the name is the sentence's subject.
  func withOthers(_ inspections: [ReportedInspection], among claims: [GradeClaim]) -> [ReportedInspection] {
    guard let first = inspections.first, let published else { return inspections }
    var known = Set(inspections.map(\.authority))
    for council in known.compactMap({ lexicon.reference.authority(named: $0) }) {
      known.formUnion(council.predecessors + council.successors)
    }
    var beside = Judgements()
    let history = Judgements.History(isUngraded: false, reference: published, predecessors: [], founded: nil)
    for claim in claims where claim.isNamed && claim.isStrong && claim.area == nil && claim.time != .reported {
      guard let council = claim.authority, !known.contains(council), !claim.dates.isEmpty,
        claim.dates.allSatisfy({ Judgements.age(of: $0, published) == .old }),
        !isNote(article.blocks[claim.block].tokens)
      else { continue }
      beside.add(claim, of: council, history)
    }
    beside.tidy()
    var told = first
    told.others = beside.previous
    return [told] + inspections.dropFirst()
  }

  /// "Notes for editors: For more information": what a press office adds is no part of what it tells.
  private func isNote(_ block: Range<Int>) -> Bool {
    block.prefix(4).contains { ["note", "notes"].contains(article.word($0)) }
      && block.prefix(6).contains { ["editor", "editors"].contains(article.word($0)) }
  }
}
