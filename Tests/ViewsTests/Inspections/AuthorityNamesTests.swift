internal import Testing
internal import Views

@Suite("Names that people type")
struct AuthorityNamesTests {
  private let names = AuthorityNames(MadeUp.reference, others: ["Elsewhere"])

  @Test(arguments: [
    ("Northwick", "Northwick"), ("northwick", "Northwick"), ("Northwick Metropolitan Borough Council", "Northwick"),
    ("London Borough of Southwick", "Southwick"), ("WOC", "West Oldshire"), ("wade", "Kingsport upon Wade"),
    ("Kingsport-upon-Wade City Council", "Kingsport upon Wade"), ("  elsewhere ", "Elsewhere"),
    ("The Royal Borough of Wade", "Kingsport upon Wade"),
  ]) func found(text: String, name: String) { #expect(names.find(text) == .found(name)) }

  @Test func ambiguous() { #expect(names.find("Wick council") == .several(["Northwick", "Southwick"])) }

  @Test(arguments: [
    ("Northwik", "Northwick"), ("Oldsh", "Oldshire"), ("Kingsport", "Kingsport upon Wade"), ("Sotuhwick", "Southwick"),
    ("Northwood", "Northwick"), ("upon Wade", "Kingsport upon Wade"),
  ]) func unknown(text: String, likeliest: String) {
    guard case .none(let suggestions) = names.find(text) else { return #expect(Bool(false), "\(names.find(text))") }
    #expect(suggestions.contains(likeliest), "\(suggestions)")
  }

  @Test func nothingIsLikeIt() {
    #expect(names.find("Zzyzx") == .none(suggestions: []))
    #expect(names.find("") == .none(suggestions: []))
    #expect(names.find(String(repeating: "x", count: 100_000)) == .none(suggestions: []))
  }
}
