internal import Testing

@testable import FileStore

@Suite struct NetstringsTests {
  @Test(arguments: [
    [], [""], ["", ""], ["a:1,", "12:", "caf\u{E9} \u{1F4C4}\n\0"], Array(repeating: "x", count: 300),
  ])
  func comesBackAsItWas(texts: [String]) { #expect(Netstrings.decode(Netstrings.encode(texts)) == texts) }

  @Test(arguments: ["x", "1:", "1:a", "2:a,", "1:a;", "1a,", ":,1", "99999999999999999999:a,", "-1:a,", "1:a,1"])
  func whatIsCutOffIsNil(text: String) { #expect(Netstrings.decode(text) == nil) }
}
