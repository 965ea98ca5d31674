internal import Control
internal import Model

/// What views answer, with every part set.
enum InspectionSample {
  static let authority = AuthorityProfile(
    name: "Northwick", region: "North West", kind: "metropolitan", code: "E08000099", aliases: ["NMBC"],
    validFrom: PartialDate("1974-04-01"), validTo: PartialDate("2030-03-31"), predecessors: ["Old Northwick"],
    successors: ["Greater Northwick"])

  static let evidence = [Evidence(page: 2, start: 0, end: 4, text: "Good")]
  static let cited = Citation(digest: Sample.digest, how: "table", evidence: evidence)

  static let inspection: Inspection = {
    var inspection = Inspection(authority: "Northwick", kind: .full)
    inspection.framework = "ILACS"
    inspection.start = PartialDate("2024-12-02")
    inspection.end = PartialDate("2024-12-13")
    inspection.published = PartialDate("2025-01-29")
    inspection.reported = PartialDate("2025-01")
    inspection.leadInspector = "An Inspector"
    inspection.judgements = [Judgement(area: .overall, grade: .good, cited: [cited])]
    inspection.changes = [
      GradeChange(
        area: .overall, from: .inadequate, to: .good, since: PartialDate("2018-06-11"), framework: "ILACS")
    ]
    inspection.improvementPoints = 3
    inspection.contradictions = [
      Contradiction(
        field: "in_care", value: "good",
        readings: [.init(value: "good", cited: [cited]), .init(value: "outstanding", cited: [cited])])
    ]
    inspection.documents = [document]
    return inspection
  }()

  static let document = SourceDocument(
    digest: Sample.digest, documentKind: "ilacs_standard", title: "A title", date: PartialDate("2025-01-29"))

  static let finding = InspectionFinding(
    authority: "Northwick", region: "North West", inspectionStart: PartialDate("2024-12-02"), digest: Sample.digest,
    documentKind: "ilacs_standard", kind: .improvement, addressee: .authority, text: "The size of caseloads, now",
    themes: ["caseloads", "care_leavers"], how: "sentence", evidence: evidence)

  static let story = AuthorityStory(
    authority: authority, inspections: [inspection], latestGraded: 0, visitsSince: [0],
    openPoints: OpenPoints(
      inspection: 0, points: [finding], themes: [.init(id: "caseloads", label: "Caseloads", points: [0])]),
    mentions: [
      Mention(
        document: document, around: 0,
        grades: [.init(area: .overall, grade: .adequate, when: PartialDate("2012"), cited: cited)])
    ],
    related: [RelatedAuthority(relation: .predecessor, authority: authority, inspections: [inspection])])
}
