package import Model

extension InspectionBook {
  /// The national table: a line for each authority, in the order of the alphabet.
  package func judgements(_ filter: JudgementFilter) -> [JudgementRow] {
    authorities.compactMap { profile in
      let known = inspections(of: profile.name).filter { inspection in
        guard let until = filter.until else { return true }
        return inspection.when.map(until.isNotPassed) ?? false
      }
      let row = JudgementRow(
        authority: profile, inspection: known.latestGraded.map { known[$0] }, visitsSince: known.visitsSince.count)
      return filter.holds(row) ? row : nil
    }
  }
}
