import Model
import Testing

@testable import Interpretation

@Suite("Pages that stand in a report's place")
struct ErrorPageTests {
  @Test(arguments: [
    "404 Not Found\n\nnginx", "Home\n\nError 404: page not found\n\nSearch", "403 Forbidden\nnginx/1.14.0",
    "Page not found – GOV.UK\n\nIf you typed the address, check it.", "HTTP error 502 Bad Gateway",
    "Oops!\n\nSorry, the document you requested no longer exists. Go to our homepage.",
    "Something went wrong. Please try again.", "Just a moment...\n\nreports.example.org", "Access denied",
  ])
  func ofTheWeb(page: String) {
    #expect(ErrorPage.words(in: Prose.text(page), of: .html) != nil)
  }

  @Test(arguments: [
    "We went to the house. The boy was not found.", "The file was\nnot found in the office.",
    "404 children were seen.", "Something went wrong at the handover, and an error has occurred in the minutes.",
    "Access denied by the father; we waited just a moment.",
    "The officer wrote that the page cannot be found in the bundle.",
  ])
  func lettersAreNone(letter: String) {
    for type in [MediaType.html, .plainText, .pdf, .docx, .mail] {
      #expect(ErrorPage.words(in: Prose.text(letter), of: type) == nil)
    }
  }

  @Test func whatPeopleSayIsBelievedOfThePagesOfTheWebOnly() {
    for said in ["Access denied", "Something went wrong."] {
      #expect(ErrorPage.words(in: Prose.text(said), of: .plainText) == nil)
    }
    let quoted = Prose.text("Subject: link\n\nIt says\n\n404 Not Found\n\nCan you help?")
    #expect(ErrorPage.words(in: quoted, of: .mail) == nil)
    #expect(ErrorPage.words(in: quoted, of: .plainText) != nil)
  }

  @Test(arguments: [MediaType.pdf, .docx])
  func picturesWithoutWordsMayBeAReport(type: MediaType) throws {
    var contents = Contents(mediaType: type, reader: Component(name: "x", version: 1))
    contents.pages = [Page(number: 1, text: "")]
    contents.pageCount = 1
    var document = ReadDocument(contents: contents)
    #expect(try Read(document).kind == "not_a_report")
    document.mayShowPictures = true
    #expect(try Read(document).kind == nil)
  }
}
