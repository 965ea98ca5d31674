internal import Model
internal import Testing
internal import Views

@Suite struct InspectionExportTests {
  private static func row(_ kind: String?, _ facts: [Fact]) throws -> [String: String] {
    let cells = InspectionExport.row(try Sheets.sheet(kind, facts)).map(\.json)
    #expect(cells.count == InspectionExport.columns.count)
    return Dictionary(uniqueKeysWithValues: zip(InspectionExport.columns, cells))
  }

  @Test func theColumnsAreTheContracts() {
    #expect(
      InspectionExport.columns.joined(separator: " ")
        == """
        sha256 document_kind framework local_authority inspection_start inspection_end published lead_inspector \
        overall leadership help_and_protection in_care care_leavers adoption lscb number_of_improvement_points \
        findings evidence how conflicts received channel sightings
        """)
  }

  @Test func everyValueHasItsEvidenceAndHow() throws {
    let row = try Self.row(
      "ilacs_short",
      [
        Sheets.fact("document_kind", "ilacs_short", how: "heading"),
        Sheets.fact("local_authority", "Kingston upon Hull", how: "heading", at: 7),
        Sheets.fact("overall", "good"), Sheets.fact("overall", "good", how: "sentence", at: 40),
        Sheets.fact("number_of_improvement_points", "4", how: "sentence"),
      ])
    #expect(row["sha256"] == "\"\(try Sheets.digest())\"")
    #expect(row["document_kind"] == #""ilacs_short""#)
    #expect(row["local_authority"] == #""Kingston upon Hull""#)
    #expect(row["overall"] == #""good""#)
    #expect(row["number_of_improvement_points"] == "4")
    #expect(row["lscb"] == "null")
    #expect(row["inspection_start"] == "null")
    #expect(
      row["evidence"] == """
        {"document_kind":[\(Sheets.span())],"local_authority":[\(Sheets.span(at: 7))],\
        "overall":[\(Sheets.span()),\(Sheets.span(at: 40))],"number_of_improvement_points":[\(Sheets.span())]}
        """)
    #expect(
      row["how"]
        == #"{"document_kind":"heading","local_authority":"heading","overall":"table","number_of_improvement_points":"sentence"}"#
    )
    #expect(row["conflicts"] == "[]")
    #expect(row["findings"] == "[]")
    #expect(row["received"] == #""2026-11-22T05:04:00.000000Z""#)
    #expect(row["channel"] == #""ofsted""#)
    #expect(row["sightings"] == "3")
  }

  @Test func aDisputedFieldIsNullAndSaysWhy() throws {
    let row = try Self.row(
      "ilacs_standard",
      [
        Sheets.fact("conflict", "good", ["field": "in_care"]),
        Sheets.fact("conflict", "inadequate", how: "sentence", ["field": "in_care"], at: 9),
        Sheets.fact("leadership", "good"),
      ])
    #expect(row["in_care"] == "null")
    #expect(row["evidence"] == #"{"leadership":[\#(Sheets.span())]}"#)
    #expect(row["how"] == #"{"leadership":"table"}"#)
    #expect(
      row["conflicts"] == """
        [{"field":"in_care","readings":[{"value":"good","how":"table","evidence":[\(Sheets.span())]},\
        {"value":"inadequate","how":"sentence","evidence":[\(Sheets.span(at: 9))]}]}]
        """)
  }

  /// Blank is honest, wrong is not: no interpreter should do so, but if one does, no reading wins by its place.
  @Test func aFieldThatSaysTwoThingsIsDisputed() throws {
    for facts in [
      [try Sheets.fact("overall", "good"), try Sheets.fact("overall", "inadequate", at: 9)],
      [try Sheets.fact("overall", "good"), try Sheets.fact("conflict", "inadequate", ["field": "overall"], at: 9)],
    ] {
      let row = try Self.row("ilacs_standard", facts)
      #expect(row["overall"] == "null")
      #expect(row["conflicts"]?.contains(#""value":"good""#) == true)
      #expect(row["conflicts"]?.contains(#""value":"inadequate""#) == true)
    }
  }

  @Test func findingsHaveTheirAddresseeAndThemes() throws {
    let findings = [
      try Sheets.fact(
        "finding", "Caseloads", how: "sentence",
        ["kind": "improvement", "addressee": "authority", "themes": "caseloads front_door"]),
      try Sheets.fact("finding", "Drift", how: "sentence", ["kind": "strength"], at: 9),
    ]
    let row = try Self.row("ilacs_standard", findings)
    #expect(
      row["findings"] == """
        [{"kind":"improvement","addressee":"authority","text":"Caseloads","themes":["caseloads","front_door"],\
        "evidence":[\(Sheets.span())]},\
        {"kind":"strength","addressee":null,"text":"Drift","themes":[],"evidence":[\(Sheets.span(at: 9))]}]
        """)
  }

  @Test func anErrorPageHasItsLine() throws {
    let row = try Self.row("not_a_report", [])
    #expect(row["document_kind"] == #""not_a_report""#)
    #expect(row.values.filter { $0 == "null" }.count == 14)
    #expect(row["evidence"] == "{}" && row["how"] == "{}")
  }

  @Test func eachFindingIsALine() throws {
    let sheet = try Sheets.sheet(
      "ilacs_standard",
      [
        Sheets.fact("local_authority", "Rochdale"), Sheets.fact("inspection_start", "2026-05-11"),
        Sheets.fact("finding", "One", ["kind": "improvement", "addressee": "lscb", "themes": "neglect"]),
        Sheets.fact("finding", "Two", ["kind": "recommendation", "addressee": "authority"], at: 9),
      ])
    let rows = FindingExport.rows(sheet).map { $0.map(\.json) }
    #expect(rows.allSatisfy { $0.count == FindingExport.columns.count })
    #expect(
      FindingExport.columns.joined(separator: " ") == """
        sha256 local_authority inspection_start document_kind kind addressee text themes evidence received channel \
        sightings
        """)
    #expect(
      rows.map { $0[1..<9].joined(separator: " ") } == [
        #""Rochdale" "2026-05-11" "ilacs_standard" "improvement" "lscb" "One" ["neglect"] [\#(Sheets.span())]"#,
        #""Rochdale" "2026-05-11" "ilacs_standard" "recommendation" "authority" "Two" [] [\#(Sheets.span(at: 9))]"#,
      ])
    #expect(FindingExport.rows(try Sheets.sheet("ilacs_standard", [])).isEmpty)
  }

  /// What the store is asked for is what the rows are made of.
  @Test func theFactsAskedForAreTheOnesUsed() {
    #expect(InspectionExport.facts.isSuperset(of: ["overall", "document_kind", "finding", "conflict"]))
    #expect(FindingExport.facts == ["local_authority", "inspection_start", "finding", "conflict"])
  }
}
