import Model
import Testing

@testable import Interpretation

@Suite("The points that reports list")
struct FindingTests {
  private static let title =
    "Inspection of Luton local authority children’s services\n\nInspection dates: 11 to 22 July 2022\n\nLead inspector: Jane Doe\n\n"

  @Test func pointsGoOnOverPagesAndSubheadings() throws {
    var sheet = Sheet()
    sheet.put(
      "Inspection of services for children in need of help and protection, children looked after", y: 60, size: 20)
    sheet.put("and care leavers", y: 84, size: 20)
    sheet.gap()
    sheet.put("Inspection date: 2 June 2015 \u{2013} 25 June 2015", y: 120)
    sheet.gap()
    sheet.put("Lead inspector: Jane Doe HMI", y: 140)
    sheet.turn()
    sheet.put("What does the local authority need to improve? 7", y: 60)
    sheet.turn()
    sheet.put("What does the local authority need to improve?", y: 60, size: 16)
    sheet.gap()
    sheet.put("Areas for improvement", y: 90, size: 14)
    sheet.gap()
    sheet.put("Early help", y: 110, size: 13)
    sheet.gap()
    sheet.put("7. Ensure that help is offered early and", y: 130)
    sheet.put("recorded.", x: 84, y: 144)
    sheet.gap()
    sheet.put("Leadership", y: 160, size: 13)
    sheet.gap()
    sheet.put("8. Ensure that plans say what must", y: 180)
    sheet.put("Inspection of Luton", y: 700)
    sheet.put("3", x: 500, y: 780)
    sheet.turn()
    sheet.put("change, by when.", x: 84, y: 60)
    sheet.gap()
    sheet.put("9. Reduce caseloads:", y: 90)
    sheet.put("\u{2013} in the front door", x: 100, y: 104)
    sheet.put("\u{2013} in care teams.", x: 100, y: 118)
    sheet.gap()
    sheet.put("The local authority has the following strengths", y: 150, size: 14)
    sheet.gap()
    sheet.put("10. Foster carers are well supported.", y: 170)
    sheet.gap()
    sheet.put("Information about this inspection", y: 200, size: 16)
    sheet.gap()
    sheet.put("11. Inspectors read case files.", y: 220)
    sheet.put("Inspection of Luton", y: 700)
    sheet.put("4", x: 500, y: 780)
    let read = try Read(sheet.document)
    #expect(
      read.findings("improvement").map { $0.replacing("\u{2013}", with: "-") } == [
        "Ensure that help is offered early and recorded", "Ensure that plans say what must change, by when",
        "Reduce caseloads: - in the front door - in care teams",
      ])
    #expect(read.findings("strength") == ["Foster carers are well supported"])
    #expect(read["number_of_improvement_points"] == ["3"])
  }

  @Test func bulletsUpToTheNextHeading() throws {
    let read = try Read(
      Prose.document(
        FindingTests.title + """
          What needs to improve?1

          - Caseloads in the front door.
          - Supervision of social workers, and
            its recording.

          The experiences and progress of children who need help and protection: good

          - This is no point.
          """))
    #expect(
      read.findings("improvement") == [
        "Caseloads in the front door", "Supervision of social workers, and its recording",
      ])
    #expect(read["number_of_improvement_points"] == ["2"])
    let themes = read.facts.filter { $0.field == "finding" }.compactMap { $0.attributes["themes"] }
    #expect(themes.first?.split(separator: " ").contains("caseloads") == true)
    #expect(themes.last?.split(separator: " ").contains("supervision_management_oversight") == true)
  }

  @Test func theBoardsPointsAreItsOwn() throws {
    let read = try Read(
      Prose.document(
        """
        Inspection of services for children in need of help and protection, children looked after and care leavers

        and

        Review of the effectiveness of the Local Safeguarding Children Board

        Inspection date: 2 June 2015 – 25 June 2015

        Lead inspector: Jane Doe

        Recommendations

        1. Ensure that assessments are timely.

        2. Improve return interviews.

        Summary for children and young people

        The Local Safeguarding Children Board (LSCB)

        Recommendations

        30. Evaluate the impact of training.
        """))
    #expect(read.findings("recommendation") == ["Ensure that assessments are timely", "Improve return interviews"])
    #expect(read.findings("recommendation", to: "lscb") == ["Evaluate the impact of training"])
    #expect(read["number_of_improvement_points"] == ["2"])
  }

  @Test(arguments: [(100, ["authority", "authority"]), (1000, ["authority", "lscb"])])
  func aListFarBehindTheAuthoritysIsTheBoards(sentences: Int, addressees: [String]) throws {
    let read = try Read(
      Prose.document(
        """
        Inspection of services for children in need of help and protection, children looked after and care leavers

        Review of the effectiveness of the Local Safeguarding Children Board

        Inspection date: 2 June 2015 – 25 June 2015

        Lead inspector: Jane Doe

        Recommendations

        1. Ensure that assessments are timely.

        Inspection findings

        \(String(repeating: "Plans are made in time.\n", count: sentences))
        Recommendations

        30. Evaluate the impact of training.
        """))
    #expect(read.facts.filter { $0.field == "finding" }.map { $0.attributes["addressee"] } == addressees)
  }

  @Test func noPointsWhereNoneAreListed() throws {
    let none = try Read(
      Prose.document(
        FindingTests.title
          + "Areas for priority action\n\n- There are no areas for priority action.\n\nLeaders know their services.\n"))
    #expect(none["finding"].isEmpty && none["number_of_improvement_points"].isEmpty)
    let several = try Read(
      Prose.document(
        FindingTests.title
          + "What needs to improve?\n\n- There are no clear targets in plans.\n- None of the visits is recorded.\n"))
    #expect(several["number_of_improvement_points"] == ["2"])
    let outstanding = try Read(
      Prose.document(
        FindingTests.title
          + "Judgement\tGrade\nOverall effectiveness\tOutstanding\nThe experiences and progress of children in care\tOutstanding\n"
      ))
    #expect(outstanding["number_of_improvement_points"] == ["0"])
    let good = try Read(Prose.document(FindingTests.title + "Judgement\tGrade\nOverall effectiveness\tGood\n"))
    #expect(good["number_of_improvement_points"].isEmpty)
  }
}
