import Reference
import Testing

@testable import Interpretation

@Suite("Councils are found where they are named")
struct AuthorityFinderTests {
  private static let finder = Result { AuthorityFinder(try Shipped.reference().authorities) }

  /// `words = names (form)` for each mention.
  private func found(_ prose: String) throws -> [String] {
    let text = Prose.text(prose)
    return try Self.finder.get().mentions(in: text, range: 0..<text.tokens.count).map {
      "\(text.line($0.tokens)) = \($0.names.joined(separator: " | ")) (\($0.form))"
    }
  }

  @Test(arguments: [
    ("Inspection of Rochdale children's services", "Rochdale = Rochdale (council)"),
    ("London Borough of Barking & Dagenham", "London Borough of Barking & Dagenham = Barking and Dagenham (council)"),
    ("Metropolitan Borough of Barnsley\nCouncil", "Metropolitan Borough of Barnsley Council = Barnsley (council)"),
    ("the Council of the Isles of Scilly", "Council of the Isles of Scilly = Isles of Scilly (council)"),
    (
      "City of Bradford Metropolitan District Council",
      "City of Bradford Metropolitan District Council = Bradford (council)"
    ),
    ("Inspection of Derby City local authority", "Derby City local authority = Derby (council)"),
    ("City of London Corporation", "City of London Corporation = City of London (council)"),
    (
      "Bournemouth, Christchurch and Poole",
      "Bournemouth, Christchurch and Poole = Bournemouth, Christchurch and Poole (name)"
    ),
    ("BCP Council", "BCP Council = Bournemouth, Christchurch and Poole (council)"),
    ("services in Hull are", "Hull = Kingston upon Hull (council)"),
    ("the East Riding", "East Riding = East Riding of Yorkshire (alias)"),
    ("in Bath & NES", "Bath & NES = Bath and North East Somerset (alias)"),
    ("Stockton on Tees Borough Council", "Stockton on Tees Borough Council = Stockton-on-Tees (council)"),
    ("St. Helens Council", "St. Helens Council = St Helens (council)"),
    ("Buckingham County Council", "Buckingham County Council = Buckinghamshire (council)"),
    ("North East Lincolnshire", "North East Lincolnshire = North East Lincolnshire (name)"),
    ("Newcastle City Council", "Newcastle City Council = Newcastle upon Tyne (council)"),
    ("Reading's children's services", "Reading's = Reading (council)"),
    ("said rochdale council", "rochdale council = Rochdale (council)"),
    ("Northamptonshire County Council", "Northamptonshire County Council = Northamptonshire (council)"),
    ("Slough Children First", "Slough Children First = Slough (trust)"),
    ("Birmingham Children's Trust", "Birmingham Children's Trust = Birmingham (trust)"),
  ])
  func named(prose: String, expected: String) throws { #expect(try found(prose) == [expected]) }

  @Test(arguments: [
    "Greater Manchester Police", "the Rochdale Observer", "Rochdale Hospital", "the University of Derby",
    "Cllr Devon said", "Newcastle-under-Lyme Borough Council", "Bury St Edmunds Town Council", "North Devon", "reading",
    "Reading is important to children.", "He has to bury it.", "Mr Sutton", "www.rochdale.gov.uk",
    "rochdaleobserver@menmedia.co.uk", "in Kingston", "a school in Richmond", "The Sutton Trust", "Manchester United",
    "Birmingham Children's Hospital", "working together for children", "the reading council",
  ])
  func notNamed(prose: String) throws { #expect(try found(prose) == []) }

  @Test func aShortNameCountsWhereTheCouncilIsNamedElsewhere() throws {
    #expect(
      try found("Kingston was praised. The Royal Borough of Kingston upon Thames welcomed it. John Kingston did not.")
        == [
          "Kingston = Kingston upon Thames (alias)",
          "Royal Borough of Kingston upon Thames = Kingston upon Thames (council)",
        ])
    #expect(
      try found("Sutton is good. Sutton Council said so, and Paul Sutton agreed.") == [
        "Sutton = Sutton (name)", "Sutton Council = Sutton (council)",
      ])
  }

  @Test func aStandardNameIsAPlaceAfterInAndAsATitle() throws {
    #expect(try found("Brent\nInspection of children's services") == ["Brent = Brent (name)"])
    #expect(try found("Children in Reading do well. He likes reading.") == ["Reading = Reading (name)"])
    #expect(
      try found("Merton keeps its rating. They are there for Merton's children.") == [
        "Merton = Merton (name)", "Merton's = Merton (name)",
      ])
    #expect(try found("An MP in Westminster said so at Westminster.") == [])
  }

  @Test func aTrustOfSeveralCouncilsIsLeftOpenUnlessOneIsNamed() throws {
    let three = "Kingston upon Thames | Richmond upon Thames | Windsor and Maidenhead"
    #expect(try found("Achieving for Children runs it.") == ["Achieving for Children = \(three) (trust)"])
    #expect(
      try found("Achieving for Children runs it for RBWM.") == [
        "Achieving for Children = Windsor and Maidenhead (trust)", "RBWM = Windsor and Maidenhead (alias)",
      ])
  }

  @Test func namesDoNotReachOverBlocksAndSentences() throws {
    #expect(try found("We went to Kent. Council officers agreed.") == [])
    #expect(try found("in Slough. Children First is a motto.") == ["Slough = Slough (name)"])
  }

  @Test func anEmptyReferenceFindsNothing() {
    let text = Prose.text("Rochdale Council")
    #expect(AuthorityFinder([]).mentions(in: text, range: 0..<text.tokens.count) == [])
  }
}
