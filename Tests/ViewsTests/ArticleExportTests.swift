internal import Model
internal import Testing
internal import Views

@Suite struct ArticleExportTests {
  private static func row(_ kind: String?, _ facts: [Fact]) throws -> [String: String] {
    let cells = ArticleExport.row(try Sheets.sheet(kind, facts)).map(\.json)
    #expect(cells.count == ArticleExport.columns.count)
    return Dictionary(uniqueKeysWithValues: zip(ArticleExport.columns, cells))
  }

  @Test func theColumnsAreTheContracts() {
    #expect(
      ArticleExport.columns.joined(separator: " ") == """
        sha256 document_kind is_childrens_services_inspection authorities authority_evidence article_date \
        article_date_evidence inspections previous_grades measures people quotes strengths improvements themes \
        received channel sightings
        """)
  }

  @Test func aTextThatNobodyKnowsIsOther() throws {
    let row = try Self.row(nil, [])
    #expect(row["document_kind"] == #""other""#)
    #expect(row["is_childrens_services_inspection"] == "false")
    #expect(row["article_date"] == "null" && row["article_date_evidence"] == "null")
    #expect(row.values.filter { $0 == "[]" }.count == 10)
  }

  @Test func anAuthorityIsNamedOnceWithAllItsEvidence() throws {
    let row = try Self.row(
      "press_article",
      [
        Sheets.fact("childrens_services_inspection", "true"), Sheets.fact("authority", "Rochdale"),
        Sheets.fact("authority", "Hackney", at: 5), Sheets.fact("authority", "Rochdale", at: 9),
        Sheets.fact("article_date", "2015-01"), Sheets.fact("theme", "caseloads"), Sheets.fact("theme", "neglect"),
        Sheets.fact("theme", "caseloads", at: 9),
      ])
    #expect(row["is_childrens_services_inspection"] == "true")
    #expect(row["authorities"] == #"["Rochdale","Hackney"]"#)
    #expect(
      row["authority_evidence"] == """
        [{"authority":"Rochdale","evidence":[\(Sheets.span()),\(Sheets.span(at: 9))]},\
        {"authority":"Hackney","evidence":[\(Sheets.span(at: 5))]}]
        """)
    #expect(row["article_date"] == #""2015-01""#)
    #expect(row["article_date_evidence"] == "[\(Sheets.span())]")
    #expect(row["themes"] == #"["caseloads","neglect"]"#)
  }

  @Test func anInspectionHasItsJudgementsApart() throws {
    let row = try Self.row(
      "press_article",
      [
        Sheets.fact(
          "inspection", "Rochdale",
          ["start": "2012-11", "kind": "full", "overall": "inadequate", "in_care": "good", "current": "true"]),
        Sheets.fact("inspection", "Rochdale", [:], at: 9),
        Sheets.fact("previous_grade", "good", ["authority": "Rochdale", "when": "2010"]),
      ])
    #expect(
      row["inspections"] == """
        [{"authority":"Rochdale","start":"2012-11","end":null,"kind":"full","overall":"inadequate","judgements":\
        {"help_and_protection":null,"in_care":"good","care_leavers":null,"leadership":null,"adoption":null,\
        "lscb":null},"current":true,"evidence":[\(Sheets.span())]},\
        {"authority":"Rochdale","start":null,"end":null,"kind":null,"overall":null,"judgements":\
        {"help_and_protection":null,"in_care":null,"care_leavers":null,"leadership":null,"adoption":null,\
        "lscb":null},"current":false,"evidence":[\(Sheets.span(at: 9))]}]
        """)
    #expect(
      row["previous_grades"]
        == #"[{"authority":"Rochdale","when":"2010","grade":"good","evidence":[\#(Sheets.span())]}]"#)
  }

  @Test func figuresAreNumbersWhereTheyAre() throws {
    let row = try Self.row(
      "council_news",
      [
        Sheets.fact(
          "measure", "assessments in time",
          ["from": "58.50", "to": "95", "unit": "per cent", "direction": "up", "period": "a year"]),
        Sheets.fact("measure", "agency staff", ["from": "1,200", "to": "half"]),
      ])
    #expect(
      row["measures"] == """
        [{"what":"assessments in time","from":58.50,"to":95,"unit":"per cent","direction":"up","period":"a year",\
        "evidence":[\(Sheets.span())]},\
        {"what":"agency staff","from":"1,200","to":"half","unit":null,"direction":null,"period":null,\
        "evidence":[\(Sheets.span())]}]
        """)
  }

  @Test func peopleQuotesAndPointsAreLists() throws {
    let row = try Self.row(
      "press_article",
      [
        Sheets.fact("person", "Gail Example", ["role": "director"]),
        Sheets.fact("quote", "We are “proud”.", ["speaker": "Gail Example"]),
        Sheets.fact("strength", "Good", ["themes": "early_help"]), Sheets.fact("improvement", "Better"),
      ])
    let evidence = #""evidence":[\#(Sheets.span())]"#
    #expect(row["people"] == #"[{"name":"Gail Example","role":"director","organisation":null,\#(evidence)}]"#)
    #expect(row["quotes"] == #"[{"speaker":"Gail Example","text":"We are “proud”.",\#(evidence)}]"#)
    #expect(row["strengths"] == #"[{"text":"Good","themes":["early_help"],\#(evidence)}]"#)
    #expect(row["improvements"] == #"[{"text":"Better","themes":[],\#(evidence)}]"#)
  }
}
