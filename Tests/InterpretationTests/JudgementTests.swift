import Model
import Testing

@testable import Interpretation

@Suite("Judgements are read where they stand")
struct JudgementTests {
  private func cover(_ sheet: inout Sheet, dates: String = "10 to 21 July 2023") {
    sheet.put("Inspection of Thurrock local authority children’s services", y: 60, size: 20)
    sheet.gap()
    sheet.put("Inspection dates: \(dates)", y: 90)
    sheet.gap()
    sheet.put("Lead inspector: Ann-Marie O’Neill, His Majesty’s Inspector", y: 110)
    sheet.gap()
  }

  @Test func labelsAndGradesInColumnsOfTheText() throws {
    var sheet = Sheet()
    cover(&sheet)
    // The text has all labels first; only the places tell which grade is whose.
    let labels = [
      ["The impact of leaders on social work", "practice with children and families"],
      ["The experiences and progress of", "children who need help and protection"],
      ["The experiences and progress of", "children in care"], ["The experiences and progress of care", "leavers"],
      ["Overall effectiveness"],
    ]
    for (row, lines) in labels.enumerated() {
      for (line, words) in lines.enumerated() { sheet.put(words, y: Float(150 + row * 40 + line * 15)) }
      sheet.gap()
    }
    for (row, grade) in ["Good", "Requires improvement to be good", "Inadequate", "Outstanding", "Good"].enumerated() {
      sheet.put(grade, x: 350, y: Float(150 + row * 40))
      sheet.gap()
    }
    let read = try Read(sheet.document)
    #expect(read.kind == "ilacs_standard")
    #expect(read["leadership"] == ["good"])
    #expect(read["help_and_protection"] == ["requires_improvement"])
    #expect(read["in_care"] == ["inadequate"])
    #expect(read["care_leavers"] == ["outstanding"])
    #expect(read["overall"] == ["good"])
    #expect(read["lead_inspector"] == ["Ann-Marie O’Neill"])
    #expect(read["local_authority"] == ["Thurrock"])
    #expect(read.facts.first { $0.field == "in_care" }?.how == "table")
  }

  @Test func aGradeBetweenTwoRowsIsNobodys() throws {
    var sheet = Sheet()
    cover(&sheet)
    sheet.put("The experiences and progress of children in care", y: 150)
    sheet.gap()
    sheet.put("The experiences and progress of care leavers", y: 162)
    sheet.gap()
    sheet.put("Good", x: 400, y: 156)
    sheet.gap()
    sheet.put("Overall effectiveness", y: 200)
    sheet.put("Good", x: 400, y: 200)
    let read = try Read(sheet.document)
    #expect(read["in_care"].isEmpty && read["care_leavers"].isEmpty)
    #expect(read["overall"] == ["good"])
  }

  @Test func aHeadingThatDisagreesTakesTheGrade() throws {
    let read = try Read(
      Prose.document(
        """
        Kent County Council

        Inspection of children’s social care services

        Inspection dates: 10 June 2019 to 14 June 2019

        Judgement\tGrade
        The experiences and progress of children in care and care leavers\tGood
        Overall effectiveness\tGood

        Leaders know their services.

        The experiences and progress of children in care and care leavers: requires improvement to be good

        1. Children are seen.
        """))
    #expect(read.kind == "ilacs_short")
    #expect(read["in_care"].isEmpty)
    let readings = read.facts.filter { $0.field == "conflict" && $0.attributes["field"] == "in_care" }
    #expect(Set(readings.map(\.value)) == ["good", "requires_improvement"])
    #expect(read["overall"] == ["good"])
  }

  @Test func anEarlierGradeInProseIsNoOverallJudgement() throws {
    let read = try Read(
      Prose.document(
        """
        Inspection of Leeds local authority children’s services

        Inspection dates: 11 to 22 May 2026

        Judgement\tGrade
        The impact of leaders on practice with children and families\tGood
        The experiences and progress of children in care\tGood

        Since the inspection in 2022, when the overall effectiveness judgement was requires improvement, leaders have
        been ambitious. Overall effectiveness was judged to be inadequate in 2018.
        """))
    #expect(read.kind == "ilacs_post_reform")
    #expect(read["overall"].isEmpty)
    #expect(read["leadership"] == ["good"])
  }

  @Test func singleFrameworkCover() throws {
    let read = try Read(
      Prose.document(
        """
        Blackpool Borough Council

        Inspection of services for children in need of help and
        protection, children looked after and care leavers

        and

        Review of the effectiveness of the Local Safeguarding Children
        Board1

        Inspection date: 1/06/2015 – 25/06/2015

        Report published: 10 August 2015

        Children’s services in Blackpool Borough Council require improvement to be
        good

        1. Children who need help and protection\tRequires improvement
        2. Children looked after and achieving permanence\tNot judged
        2.1 Adoption performance\tGood
        2.2 Experiences and progress of care leavers\tInadequate
        3. Leadership, management and governance\tRequires improvement

        The effectiveness of the Local Safeguarding Children Board (LSCB) is requires
        improvement.
        """,
        """
        Information about this local authority area

        Previous Ofsted inspections

        The judgements for the local authority were:

         Children who need help and protection: inadequate
         Adoption performance: inadequate.

        The LSCB is good at listening to partners. An LSCB that is good coordinates the work.
        """))
    #expect(read.kind == "sif_with_lscb")
    #expect(read["overall"] == ["requires_improvement"])
    #expect(read["help_and_protection"] == ["requires_improvement"])
    #expect(read["in_care"].isEmpty)
    #expect(read["adoption"] == ["good"])
    #expect(read["care_leavers"] == ["inadequate"])
    #expect(read["lscb"] == ["requires_improvement"])
    #expect(read["inspection_start"] == ["2015-06-01"] && read["inspection_end"] == ["2015-06-25"])
    #expect(read["published"] == ["2015-08-10"])
    #expect(read["conflict"].isEmpty)
  }

  @Test func lettersHaveNoGradesOfTheirOwn() throws {
    let read = try Read(
      Prose.document(
        """
        12 April 2022

        Jane Doe
        Director of Children’s Services
        Norfolk County Council

        Dear Jane

        Monitoring visit to Norfolk children’s services

        This letter summarises the findings of the monitoring visit to Norfolk children’s services on 8 and
        9 March 2022. This was the second monitoring visit since the local authority was judged inadequate in June 2021.

        Overall effectiveness: inadequate

        Yours sincerely

        Tom Birch
        Her Majesty’s Inspector
        """))
    #expect(read.kind == "monitoring_visit_letter")
    #expect(read["overall"].isEmpty)
    #expect(read["inspection_start"] == ["2022-03-08"] && read["inspection_end"] == ["2022-03-09"])
    #expect(read["lead_inspector"] == ["Tom Birch"])
    #expect(read["local_authority"] == ["Norfolk"])
  }

  @Test func whatStandsInAReportsPlace() throws {
    let error = try Read(Prose.document("Report not found\n\nSorry, the document you requested no longer exists."))
    #expect(error.kind == "not_a_report")
    #expect(error["document_kind"] == ["not_a_report"] && error["framework"].isEmpty)
    #expect(try Read(Prose.document("")).kind == "not_a_report")
    #expect(try Read(Prose.document("", "")).kind == nil)
    #expect(try Read(Prose.document("Our school was judged good by Ofsted.")).kind == nil)
  }
}
