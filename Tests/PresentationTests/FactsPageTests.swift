internal import Model
internal import Presentation
internal import Testing

@Suite struct FactsPageTests {
  private static func fact(
    _ field: String, _ value: String, how: String = "table", _ attributes: [String: String] = [:],
    words: [(page: Int, text: String)]
  ) throws -> Fact {
    let evidence = words.map { Evidence(page: $0.page, start: 0, end: $0.text.unicodeScalars.count, text: $0.text) }
    return try #require(Fact(field: field, value: value, how: how, attributes: attributes, evidence: evidence))
  }

  private static func page(_ facts: [Fact], room: Int? = nil, style: Style = .plain) -> String {
    FactsPage.lines(facts, room: room, style: style).joined(separator: "\n")
  }

  @Test func judgementsStandInATableBesideTheirWords() throws {
    let page = Self.page([
      try Self.fact("local_authority", "Rochdale", how: "heading", words: [(1, "Rochdale\nBorough Council")]),
      try Self.fact("in_care", "good", how: "sentence", words: [(4, "is good")]),
      try Self.fact(
        "overall", "requires_improvement", words: [(2, "Overall\neffectiveness"), (2, "Requires improvement")]),
    ])
    #expect(
      page == """

        Judgements
          FIELD    GRADE                 HOW       PAGE  WORDS
          overall  requires improvement  table        2  Overall effectiveness … Requires improvement
          in care  good                  sentence     4  is good

        Particulars
          FIELD            VALUE     HOW      PAGE  WORDS
          local authority  Rochdale  heading     1  Rochdale Borough Council
        """)
  }

  @Test func aContradictionComesFirstAndLoud() throws {
    let facts = [
      try Self.fact("overall", "good", words: [(1, "Good")]),
      try Self.fact("conflict", "good", ["field": "in_care"], words: [(2, "Good")]),
      try Self.fact("conflict", "inadequate", how: "sentence", ["field": "in_care"], words: [(7, "is inadequate")]),
    ]
    let page = Self.page(facts)
    #expect(
      page.hasPrefix(
        """

        ! The document contradicts itself on in care, so no value is given:
          FIELD    READING     HOW       PAGE  WORDS
          in care  good        table        2  Good
          in care  inadequate  sentence     7  is inadequate

        Judgements
        """))
    #expect(Self.page(facts, style: Style(isColoured: true)).contains("\u{1B}[1;31m! The document contradicts itself"))
  }

  @Test func whatIsSaidInItsOwnWordsIsNotSaidTwice() throws {
    let page = Self.page([
      try Self.fact(
        "finding", "The size of caseloads", how: "sentence",
        ["kind": "improvement", "addressee": "authority", "themes": "caseloads front_door"],
        words: [(3, "The size\n of caseloads")]),
      try Self.fact(
        "finding", "Drift", how: "sentence", ["kind": "improvement", "addressee": "authority"], words: [(4, "Drift")]),
      try Self.fact(
        "measure", "assessments in time", how: "sentence", ["from": "58", "to": "95", "unit": "per cent"],
        words: [(1, "just over 58 per cent"), (2, "95 per cent")]),
      try Self.fact(
        "person", "Gail Example", ["role": "director", "organisation": "Rochdale"], words: [(1, "Gail Example")]),
      try Self.fact("quote", "We are proud", ["speaker": "Gail Example"], words: [(1, "We are proud")]),
      try Self.fact(
        "inspection", "Rochdale",
        [
          "kind": "monitoring_visit", "start": "2012-11", "overall": "inadequate", "in_care": "good", "current": "true",
        ],
        words: [(1, "rated inadequate")]),
      try Self.fact("previous_grade", "good", ["authority": "Rochdale", "when": "2010"], words: [(1, "good in 2010")]),
    ])
    #expect(
      page == """

        Findings
          improvement for the authority
            The size of caseloads (page 3, sentence; caseloads, front door)
            Drift (page 4, sentence)

        Inspections
          Rochdale: monitoring visit, 2012-11, overall inadequate, in care good, the one reported (page 1, table)
            “rated inadequate”

        Previous grades
          Rochdale: good, 2010 (page 1, table)
            “good in 2010”

        Figures
          assessments in time: from 58, to 95, per cent (pages 1, 2, sentence)
            “just over 58 per cent … 95 per cent”

        People
          Gail Example, director, Rochdale (page 1, table)

        Quotations
          Gail Example: “We are proud” (page 1, table)
        """)
  }

  @Test func aNarrowTerminalWrapsSentencesAndCutsTables() throws {
    let long = "Social workers’ caseloads are too high for them to see every child as often as they should."
    let facts = [
      try Self.fact("finding", long, ["themes": "caseloads"], words: [(3, "other words")]),
      try Self.fact("overall", "good", words: [(1, long)]),
    ]
    let lines = Self.page(facts, room: 50).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 50 }, "\(lines)")
    #expect(lines.contains { $0.hasSuffix("…") })
    #expect(Self.page(facts).contains(long + " (page 3, table; caseloads)\n"))
  }

  @Test func noDocumentForgesWhatTheTerminalShows() throws {
    let evil = "\u{1B}[2J\u{202E}good"
    let facts = try ["overall", "finding", "conflict", "person", evil].map {
      try Self.fact(
        $0, evil, how: evil, ["field": evil, "kind": evil, "themes": evil, "role": evil], words: [(1, evil)])
    }
    let page = Self.page(facts)
    #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(page.contains("\\x1B[2J"))
  }

  @Test func noFactsNoPage() { #expect(FactsPage.lines([], room: 80, style: .plain).isEmpty) }
}
