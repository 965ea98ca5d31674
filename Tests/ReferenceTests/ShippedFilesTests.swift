import Model
import Reference
import Testing

/// The files of `Config/reference`.
@Suite("The shipped reference data")
struct ShippedFilesTests {
  private let reference: Reference

  init() throws { reference = try Shipped.reference() }

  private var present: [Authority] { reference.authorities.filter { $0.validTo == nil } }

  @Test func allCouncilsOfTodayAreThere() {
    #expect(present.count { $0.kind == .county } == 21)
    #expect(present.count { $0.kind == .unitary } == 62)
    #expect(present.count { $0.kind == .metropolitan } == 36)
    #expect(present.count { $0.kind == .londonBorough } == 32)
    #expect(present.filter { $0.kind == .suiGeneris }.map(\.name) == ["City of London", "Isles of Scilly"])
    #expect(present.count == 153)
  }

  @Test func eachRegionHasItsCouncils() {
    let counts = Authority.Region.allCases.map { region in present.count { $0.region == region } }
    #expect(counts == [12, 24, 15, 10, 14, 11, 33, 19, 15])
  }

  @Test func codesFitTheirKindsAndAreUnique() {
    let codes = reference.authorities.compactMap(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(present.filter { $0.code == nil }.map(\.name) == ["Barnsley", "Sheffield"])
    let prefixes: [Authority.Kind: String] = [
      .county: "E10", .unitary: "E06", .metropolitan: "E08", .londonBorough: "E09",
    ]
    for authority in reference.authorities {
      guard let code = authority.code, let prefix = prefixes[authority.kind] else { continue }
      #expect(code.hasPrefix(prefix), "\(authority.name)")
    }
  }

  @Test func linesAreSorted() {
    #expect(reference.authorities.map(\.name) == reference.authorities.map(\.name).sorted())
    #expect(reference.themes.map(\.id) == reference.themes.map(\.id).sorted())
    let versions = reference.frameworks.map { [$0.id, $0.version] }
    #expect(zip(versions, versions.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func aSuccessorBeginsOnTheDayAfter() throws {
    let gone = reference.authorities.filter { $0.validTo != nil }
    #expect(gone.count == 6)
    for authority in gone {
      let last = try #require(authority.validTo)
      #expect(!authority.successors.isEmpty)
      for name in authority.successors {
        let successor = try #require(reference.authority(named: name))
        #expect(successor.predecessors.contains(authority.name))
        #expect(successor.validFrom == CalendarDate(daysSince1970: last.daysSince1970 + 1))
        #expect(successor.exists(on: last) == false && authority.exists(on: last))
      }
    }
    for authority in reference.authorities {
      for name in authority.predecessors {
        #expect(reference.authority(named: name)?.successors.contains(authority.name) == true, "\(name)")
      }
    }
  }

  @Test func trustsAreTheirCouncils() throws {
    let achieving = reference.authorities.filter { $0.trusts.contains { $0.name == "Achieving for Children" } }
    #expect(
      achieving.map(\.name) == ["Kingston upon Thames", "Richmond upon Thames", "Windsor and Maidenhead"])
    let doncaster = try #require(reference.authority(named: "Doncaster"))
    #expect(
      doncaster.trusts.first == Trust(name: "Doncaster Children's Services Trust", firstYear: 2014, lastYear: 2022))
  }

  /// contract: the list under `vigilctl export articles`.
  @Test func theThemesAreThoseOfTheExport() {
    let contract = """
      front_door early_help assessment_quality child_protection_plans section_47 neglect domestic_abuse exploitation \
      missing_children children_in_care placement_stability health_of_children_in_care education_of_children_in_care \
      permanence_adoption care_leavers caseloads workforce_recruitment supervision_management_oversight \
      quality_assurance_performance_data partnership_working leadership_governance voice_of_the_child \
      identity_diversity disabled_children allegations_against_professionals step_down_thresholds
      """
    #expect(Set(reference.themes.map(\.id)) == Set(contract.split(separator: " ").map(String.init)))
    #expect(reference.themes.allSatisfy { !$0.label.isEmpty })
  }

  @Test func theFrameworksAreThoseOfTheExport() {
    #expect(
      Set(reference.frameworks.map(\.id)) == [
        "Child protection 2012", "ILACS", "JTAI", "LAC 2013", "LSCB review", "SIF", "Safeguarding and LAC 2009",
      ])
    let fields: Set = [
      "overall", "leadership", "help_and_protection", "in_care", "care_leavers", "adoption", "lscb",
    ]
    for framework in reference.frameworks {
      #expect(framework.judgements.isEmpty == framework.scale.isEmpty)
      #expect(framework.judgements.allSatisfy { fields.contains($0.field) })
      #expect(!framework.source.isEmpty && !framework.name.isEmpty)
    }
  }

  @Test func sinceApril2026ThereIsNoOverallJudgement() throws {
    let day = try #require(CalendarDate(year: 2026, month: 4, day: 27))
    let version = try #require(
      reference.frameworks.first { framework in
        framework.id == "ILACS" && framework.validFrom.map { $0 <= day } ?? true
          && framework.validTo.map { day <= $0 } ?? true
      })
    #expect(version.version == "2026")
    #expect(version.judgements.map(\.field) == ["leadership", "help_and_protection", "in_care", "care_leavers"])
  }
}
