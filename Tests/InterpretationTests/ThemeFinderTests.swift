import Reference
import Testing

@testable import Interpretation

@Suite("Themes are told by words")
struct ThemeFinderTests {
  private static let finder = Result { ThemeFinder(try Shipped.reference().themes) }

  private func found(_ prose: String) throws -> [String: [String]] {
    let text = Prose.text(prose)
    let themes = try Self.finder.get().themes(of: text, in: 0..<text.tokens.count)
    return Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.matches.map(text.line)) })
  }

  @Test(arguments: [
    ("Social workers' caseloads are too high.", ["caseloads": ["caseloads"]]),
    (
      "The quality of written plans for children in need.",
      ["child_protection_plans": ["quality of written plans", "plans for children in need"]]
    ),
    ("Strategy discussions and section\n47 enquiries", ["section_47": ["Strategy discussions", "section 47"]]),
    ("The multi-agency safeguarding hub (MASH)", ["front_door": ["multi-agency safeguarding hub", "MASH"]]),
    (
      "Foster carer recruitment.",
      ["placement_stability": ["Foster carer recruitment"]]
    ),
    ("recruit more social workers", ["workforce_recruitment": ["recruit"]]),
    ("dental assessments", ["health_of_children_in_care": ["dental"]]),
    ("children were at risk of abuse and neglect", [:]),
    ("long-term neglect", ["neglect": ["neglect"]]),
    ("details missing from case records", [:]),
    ("when she goes missing from home", ["missing_children": ["when she goes missing from", "missing from home"]]),
    (
      "Details missing from case records. When she goes missing from home. Details missing from case records.",
      ["missing_children": ["When she goes missing from", "missing from home"]]
    ),
    ("Health is good. Histories vary.", [:]),
    ("young people who have left our care", ["care_leavers": ["left our care"]]),
    ("families who were referred again", ["front_door": ["referred again"]]),
    ("half of them are agency", ["workforce_recruitment": ["are agency"]]),
    (
      "brothers and sisters live together", ["placement_stability": ["brothers and sisters live together"]]
    ),
    ("children in care and care leavers", ["children_in_care": ["children in care"]]),
    ("The director steps down. This is a step up.", [:]),
    ("new workers carry 21 children", ["caseloads": ["workers carry"]]),
    ("seen by seven social workers", ["workforce_recruitment": ["seven social workers"]]),
  ])
  func told(prose: String, expected: [String: [String]]) throws { #expect(try found(prose) == expected) }

  @Test func onlyTheRangeCounts() throws {
    let text = Prose.text("Neglect is known. Caseloads are high.")
    let themes = try Self.finder.get().themes(of: text, in: text.sentences(in: 0..<text.tokens.count)[1])
    #expect(themes == [FoundTheme(id: "caseloads", matches: [3..<4])])
  }

  /// Of 8 improvement points of our own making, in the words that inspectors use.
  @Test(arguments: [
    (
      "The timeliness of initial health assessments for children in care.",
      ["children_in_care", "health_of_children_in_care"]
    ),
    ("Management oversight and the quality of supervision.", ["supervision_management_oversight"]),
    ("The sufficiency of placements, so that children live in stable homes.", ["placement_stability"]),
    ("Pathway plans for care leavers.", ["care_leavers"]),
    ("The response to allegations against adults in positions of trust.", ["allegations_against_professionals"]),
    ("Return home interviews after a child has been missing.", ["missing_children"]),
    (
      "Consideration of children's ethnicity and identity in assessments.",
      ["assessment_quality", "identity_diversity"]
    ),
    (
      "The application of thresholds when cases are stepped down to early help.",
      ["early_help", "step_down_thresholds"]
    ),
  ])
  func points(prose: String, expected: [String]) throws { #expect(try found(prose).keys.sorted() == expected) }
}
