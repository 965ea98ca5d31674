/// One council's inspection, as a piece reports it.
struct ReportedInspection {
  let authority: String
  let event: InspectionEvent
  let claims: [GradeClaim]
  let judgements: Judgements
  /// Earlier grades of other councils, told beside it.
  var others: [Judgements.Previous] = []
}
