import Testing

@Suite("The release says one number")
struct VersionTests {
  @Test func versionFileAndProgramAgree() throws {
    let version = try Checkout.text("VERSION").split(separator: "\n").first.map(String.init) ?? ""
    #expect(version.contains(/^\d+\.\d+\.\d+$/))
    #expect(try Checkout.text("Sources/vigild/Version.swift").contains("\"\(version)\""))
    #expect(try Checkout.text("Deploy/debian/changelog").hasPrefix("vigil (\(version)) "))
  }
}
