internal import Model

/// The facts of articles that have several parts, as objects of the export.
enum ArticleFacts {
  private static let judgements = [
    "help_and_protection", "in_care", "care_leavers", "leadership", "adoption", "lscb",
  ]

  static func inspection(_ fact: Fact) -> [ExportValue.Member] {
    [.init("authority", .text(fact.value))]
      + ExportValue.attributes(["start", "end", "kind", "overall"], of: fact)
      + [
        .init("judgements", .object(ExportValue.attributes(judgements, of: fact))),
        .init("current", .bool(fact.attributes["current"] == "true")), evidence(fact),
      ]
  }

  static func previousGrade(_ fact: Fact) -> [ExportValue.Member] {
    ExportValue.attributes(["authority", "when"], of: fact) + [.init("grade", .text(fact.value)), evidence(fact)]
  }

  static func measure(_ fact: Fact) -> [ExportValue.Member] {
    [.init("what", .text(fact.value))]
      + ["from", "to"].map { .init($0, ExportValue(numberOrText: fact.attributes[$0])) }
      + ExportValue.attributes(["unit", "direction", "period"], of: fact) + [evidence(fact)]
  }

  static func person(_ fact: Fact) -> [ExportValue.Member] {
    [.init("name", .text(fact.value))] + ExportValue.attributes(["role", "organisation"], of: fact) + [evidence(fact)]
  }

  static func quote(_ fact: Fact) -> [ExportValue.Member] {
    ExportValue.attributes(["speaker"], of: fact) + [.init("text", .text(fact.value)), evidence(fact)]
  }

  private static func evidence(_ fact: Fact) -> ExportValue.Member { .init("evidence", ExportValue(fact.evidence)) }
}
