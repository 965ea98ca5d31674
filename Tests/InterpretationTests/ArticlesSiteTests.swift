import Model
import Testing

@testable import Interpretation

/// Whose page it is: a council's own site, a paper's, a mailing.
@Suite("Kinds of text by the page around them")
struct ArticlesSiteTests {
  private static let report =
    "Ofsted has published its report on services for children at Bury Council, which it judged to be good."

  @Test(arguments: [
    ("Newcastle-upon-Tyne City Council\n\nSearch  |  My account\n\n", "", "council_news"),
    ("Bury Metropolitan Borough Council\nLatest news\n\n", "", "council_news"),
    ("Skip to main content\n\nBury Council\n\nNewsroom\n\n", "", "council_news"),
    ("Home | News | Bury Council\n\n", "", "council_news"),
    ("The Bell - news from Bury Council\n\n", "", "council_news"),
    ("", "\n\n© 2023 Bury Council", "council_news"),
    ("News | Council | Police | Sport\n\n", "\n\n© 2023 Bury Gazette", "press_article"),
    ("How inspectors see our children's services\n\nBy Ann Pell, Local Democracy Reporter\n\n", "", "press_article"),
    (
      "From: News <news@example.org>\nTo: you@example.org\nSubject: Ofsted\n\nView this email in your browser\n\n", "",
      "press_article"
    ),
    ("Hi all\n\n", "", "letter"),
    (
      "BURY COUNCIL\nCHILDREN'S SCRUTINY COMMITTEE\n\nPresent: Councillor Ann Pell\n\n",
      "\n\nRESOLVED that it be noted.",
      "committee_paper"
    ),
  ])
  func headsAndFeet(_ head: String, _ foot: String, _ kind: String) throws {
    #expect(try ReadArticle(head + ArticlesSiteTests.report + foot).kind == kind)
  }

  @Test(arguments: [("Bury Council", "council_news"), ("Bury Gazette", "press_article")])
  func theSitesNameInItsMetadata(_ name: String, _ kind: String) throws {
    for isTitle in [true, false] {
      var document = Prose.document(ArticlesSiteTests.report)
      if isTitle {
        document.contents.title = "Services rated good | \(name)"
      } else {
        document.contents.properties["og:site_name"] = name
      }
      let lexicon = Lexicon(try Shipped.reference())
      #expect(ArticlesInterpreter.interpret(document, DocumentText(document), lexicon)?.documentKind == kind)
    }
  }

  /// A date alone below everything else is the text's where no other stands in it.
  @Test func aDateAtTheFoot() throws {
    #expect(try ReadArticle(ArticlesSiteTests.report + "\n\n4 May 2023")["article_date"] == ["2023-05-04"])
    #expect(
      try ReadArticle("6 May 2023\n\n" + ArticlesSiteTests.report + "\n\n4 May 2022")["article_date"] == ["2023-05-06"])
  }
}
