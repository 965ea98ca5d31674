import Model
import Reading
import Testing

@Suite struct HTMLReaderTests {
  static let article = """
    <!DOCTYPE html><html lang="en-GB"><head><title>Council improves - The Paper</title>
    <meta property="og:title" content="Council improves">
    <meta property="article:published_time" content="2026-03-04T10:30:00+0000">
    <script>var hidden = "never shown";</script><style>p { color: red }</style></head>
    <body class="has-sidebar"><header><div class="logo">The Paper</div></header>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <div class="cookie-banner">We use cookies. Accept all?</div>
    <main><article><header><h1>Council improves</h1></header>
    <div class="social-share">Share on everything</div>
    <p>Inspectors found that services for children have improved&nbsp;since the last visit,
    and that leaders know <em>what</em> still has to be done, which is more than they did.</p>
    <h2>What they said</h2><ul><li>Good leadership</li><li><p>Stable workforce</p></li></ul>
    <table><tr><th>Judgement</th><th>Grade</th></tr><tr><td>Overall<br>effectiveness</td><td>Good</td></tr>
    <tr><td></td><td>Later</td></tr></table>
    <p style="display: none">Invisible words</p>
    <div id="commentsList"><p>First! What a waste of money this is, writes a reader.</p></div>
    </article></main><aside>Most read: ten other things</aside><footer>All rights reserved</footer></body></html>
    """

  @Test func mainTextWithoutWhatStandsAroundIt() throws {
    let document = try read(HTMLReaderTests.article)
    #expect(document.contents.mediaType == .html)
    #expect(
      document.text == """
        Council improves

        Inspectors found that services for children have improved since the last visit, and that leaders know what \
        still has to be done, which is more than they did.

        What they said

        - Good leadership
        - Stable workforce

        Judgement\tGrade
        Overall effectiveness\tGood
        \tLater

        """)
    #expect(
      document.contents.tables
        == [Table(page: 1, rows: [["Judgement", "Grade"], ["Overall effectiveness", "Good"], ["", "Later"]])])
    #expect(document.contents.title == "Council improves")
    #expect(document.contents.language == "en-GB")
    #expect(document.contents.published == "2026-03-04T10:30:00+00:00")
    #expect(document.contents.pageCount == 1)
    #expect(document.words.isEmpty)
  }

  @Test func densestProseWhereNothingIsMarked() throws {
    let prose = "This is a sentence of the story, long enough to be told from a menu, and it goes on for a while. "
    let links = String(repeating: "<li><a href=x>Another link of many in a long list</a></li>", count: 10)
    let page = """
      <html><body><div><ul>\(links)</ul></div><div><h1>Headline</h1><div><p>\(prose)</p><p>\(prose)</p><p>\(prose)</p>
      </div></div><div><ul>\(links)</ul></div></body></html>
      """
    let text = try read(page).text
    #expect(text.hasPrefix("Headline\n\nThis is a sentence"))
    #expect(!text.contains("Another link"))
  }

  @Test func aBlogOfDivisionsWithTellingClasses() throws {
    let page = """
      <html class="cookie-banner-visible"><body class="sidebar-right"><a class="skip-link" href="#c">Skip to content</a>
      <div id="page"><div class="siteHeader">Anytown Blog</div><div class="main-menu"><ul><li>News</li></ul></div>
      <div class="post"><div class="header"><h1>They are improving</h1><span>12 March 2026</span></div>
      <div class="text"><p>Inspectors have said that services are improving, a year after they were judged inadequate by
      the watchdog, in a report that shook the council.</p><div class="adSlot">Buy now</div>
      <p>They found that leaders and social workers had made steady progress.</p>
      <div class="related-posts"><h3>Related</h3><p>Another story</p></div></div></div>
      <div id="comments"><p>Rubbish!</p></div><div class="widget-area"><p>Most read</p></div></div></body></html>
      """
    #expect(
      try read(page).text == """
        They are improving

        12 March 2026

        Inspectors have said that services are improving, a year after they were judged inadequate by the watchdog, in \
        a report that shook the council.

        They found that leaders and social workers had made steady progress.

        """)
  }

  @Test func aPageWithoutProseIsTakenWhole() throws {
    #expect(
      try read("<html><body><form><h1>Not found</h1><p>Go home.</p></form></body></html>").text
        == "Not found\n\nGo home.\n")
  }

  @Test(
    arguments: [
      ("<script type=\"application/ld+json\">{\"a\":1,\"datePublished\" : \"2025-12-01\"}</script>", "2025-12-01"),
      ("<meta name=\"DC.date.issued\" content=\"2024-02-29\">", "2024-02-29"),
      ("<meta name=\"date\" content=\"2025-02-29\">", nil), ("<meta name=date content=\"last week\">", nil),
      ("<time datetime=\"2026-01-02T03:04Z\">", "2026-01-02T03:04:00Z"),
      ("<time datetime=\"2026-01-02T03:04\">", "2026-01-02"),
      ("<time datetime=\"2026-01-02\"></time><time datetime=\"2026-01-03\"></time>", nil),
      ("<time datetime=\"2026-01-02\"></time><time class=published datetime=\"2026-01-03\"></time>", "2026-01-03"),
    ] as [(String, String?)])
  func published(markup: String, moment: String?) throws {
    #expect(try read("<!doctype html><body>\(markup)<p>text").contents.published == moment)
  }

  @Test(
    arguments: [
      ("<title>Story | Site</title><h1>Story</h1>", "Story"), ("<title>Story</title>", "Story"),
      ("<h1>Only</h1>", "Only"),
      ("<p>None</p>", nil),
    ] as [(String, String?)])
  func title(markup: String, title: String?) throws {
    #expect(try read("<!doctype html>\(markup)").contents.title == title)
  }

  @Test func cellsThatSpan() throws {
    let table = "<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d</table>"
    #expect(try read("<html>\(table)").contents.tables.map(\.rows) == [[["a", "", "b"], ["c", "d", ""]]])
  }

  @Test func tablesThatLayThePageOutAreNone() throws {
    let document = try read("<html><table><tr><td>menu<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>")
    #expect(document.contents.tables.map(\.rows) == [[["a", "b"], ["c", "d"]]])
  }

  @Test func encodings() throws {
    let body = "<p>caf\u{E9} \u{2019}quoted\u{2019}</p>"
    let latin =
      Array("<html><meta charset=iso-8859-1>".utf8)
      + body.unicodeScalars.map { scalar in
        scalar == "\u{2019}" ? 0x92 : UInt8(scalar.value)
      }
    #expect(try read(latin).text == "café ’quoted’\n")
    #expect(try read("<html><meta charset=iso-8859-1>" + body).text == "café ’quoted’\n")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in ("<html>" + body).utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try read(wide).text == "café ’quoted’\n")
    #expect(try read(wide).contents.mediaType == .html)
  }
}
