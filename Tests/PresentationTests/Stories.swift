internal import Model

/// Stories of councils that are made up.
enum Stories {
  static let today = PartialDate("2026-11-26")?.days.upperBound ?? CalendarDate(daysSince1970: 0)

  static func digest(_ byte: UInt8) -> Digest {
    guard let digest = Digest(bytes: [UInt8](repeating: byte, count: 32)) else { preconditionFailure("32 bytes") }
    return digest
  }

  static func cited(_ byte: UInt8, _ words: String = "Good") -> Citation {
    Citation(
      digest: digest(byte), how: "table",
      evidence: [Evidence(page: Int(byte), start: 0, end: words.unicodeScalars.count, text: words)])
  }

  static func inspection(
    _ byte: UInt8, _ kind: InspectionKind, _ documentKind: String, _ dates: (String, String), framework: String?,
    _ grades: [JudgementArea: Grade] = [:]
  ) -> Inspection {
    var inspection = Inspection(authority: "Northwick", kind: kind)
    inspection.framework = framework
    inspection.start = PartialDate(dates.0)
    inspection.end = PartialDate(dates.1)
    inspection.judgements = JudgementArea.allCases.compactMap { area in
      grades[area].map { Judgement(area: area, grade: $0, cited: [cited(byte)]) }
    }
    inspection.documents = [SourceDocument(digest: digest(byte), documentKind: documentKind, title: "A <title> & more")]
    return inspection
  }

  static let told: Inspection = {
    var told = inspection(
      1, .childProtection, "press_article", ("2012-11-12", "2012-11-21"), framework: nil, [.overall: .adequate])
    told.reported = PartialDate("2012-12-21")
    return told
  }()

  static let sif = inspection(
    2, .full, "sif_with_lscb", ("2014-09-16", "2014-10-08"), framework: "SIF",
    [.overall: .inadequate, .leadership: .inadequate, .careLeavers: .requiresImprovement, .lscb: .inadequate])

  static let ilacs: Inspection = {
    var ilacs = inspection(
      4, .full, "ilacs_standard", ("2018-06-11", "2018-06-22"), framework: "ILACS",
      [.overall: .requiresImprovement, .leadership: .requiresImprovement])
    ilacs.published = PartialDate("2018-08-01")
    ilacs.leadInspector = "An Inspector"
    ilacs.improvementPoints = 2
    ilacs.changes = [
      GradeChange(
        area: .overall, from: .inadequate, to: .requiresImprovement, since: sif.start, framework: sif.framework)
    ]
    ilacs.contradictions = [
      Contradiction(
        field: "overall", value: "requires_improvement",
        readings: [
          .init(value: "requires_improvement", cited: [cited(4, "Requires improvement")]),
          .init(value: "good", cited: [cited(9, "rated <b>good</b>")]),
        ])
    ]
    ilacs.documents.append(
      SourceDocument(digest: digest(9), documentKind: "press_article", date: PartialDate("2018-08-02")))
    return ilacs
  }()

  static let reform = inspection(
    6, .full, "ilacs_post_reform", ("2026-05-11", "2026-05-22"), framework: "ILACS",
    [.leadership: .outstanding, .careLeavers: .good])

  static func point(_ text: String, _ themes: [String]) -> InspectionFinding {
    InspectionFinding(
      authority: "Northwick", region: "North West", inspectionStart: ilacs.start, digest: digest(4),
      documentKind: "ilacs_standard", kind: .improvement, addressee: .authority, text: text, themes: themes,
      how: "sentence", evidence: cited(2, text).evidence)
  }

  static let story = AuthorityStory(
    authority: AuthorityProfile(name: "Northwick", region: "North West", kind: "metropolitan"),
    inspections: [
      told, sif,
      inspection(3, .monitoringVisit, "monitoring_visit_letter", ("2016-02-02", "2016-02-03"), framework: nil),
      ilacs, inspection(5, .focusedVisit, "focused_visit_letter", ("2019-10-01", "2019-10-02"), framework: "ILACS"),
    ], latestGraded: 3, visitsSince: [4],
    openPoints: OpenPoints(
      inspection: 3,
      points: [
        point("The size of caseloads, so that social workers have time for every child", ["caseloads"]),
        point("Pathway plans", ["care_leavers", "caseloads"]),
      ],
      themes: [
        .init(id: "caseloads", label: "Caseloads", points: [0, 1]),
        .init(id: "care_leavers", label: "Care leavers", points: [1]),
      ]),
    mentions: [
      Mention(
        document: SourceDocument(digest: digest(8), documentKind: "council_news", date: PartialDate("2018-09")),
        around: 3, grades: [.init(area: .overall, grade: .good, when: nil, cited: cited(8))])
    ],
    related: [
      RelatedAuthority(
        relation: .predecessor, authority: AuthorityProfile(name: "Oldwick", validTo: PartialDate("2011-03-31")),
        inspections: [
          inspection(
            7, .full, "safeguarding_lac_2009", ("2010-03-01", "2010-03-12"), framework: "SLAC", [.overall: .adequate])
        ])
    ])
}
