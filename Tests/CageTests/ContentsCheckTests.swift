import Model
import Testing

@testable import Cage

@Suite("What no record can hold is not taken")
struct ContentsCheckTests {
  private static let component = Component(name: "text", version: 1)

  private static let tooMuch = FrameFault.lied("more pages or facts than a record holds")

  private func check(pages: Int, facts: Int) throws {
    var contents = Contents(mediaType: .plainText, reader: Self.component)
    contents.interpreter = Self.component
    contents.pages = (1...pages).map { Page(number: $0, text: "a") }
    contents.pageCount = pages
    let evidence = Evidence(page: 1, start: 0, end: 1, text: "a")
    let fact = try #require(Fact(field: "f", value: "v", how: "h", evidence: [evidence]))
    contents.facts = Array(repeating: fact, count: facts)
    try ContentsCheck.check(contents, components: [Self.component])
  }

  @Test func pages() throws {
    #expect(throws: Self.tooMuch) { try check(pages: Contents.mostPages + 1, facts: 1) }
  }

  @Test func facts() throws {
    #expect(throws: Self.tooMuch) { try check(pages: 1, facts: Contents.mostFacts + 1) }
  }
}
