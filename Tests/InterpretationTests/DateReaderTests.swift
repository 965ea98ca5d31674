import Model
import Testing

@testable import Interpretation

@Suite("Dates as British documents write them")
struct DateReaderTests {
  @Test(arguments: [
    ("10 to 21 July 2023", "2023-07-10/2023-07-21"),
    ("27 April to 1 May 2026", "2026-04-27/2026-05-01"),
    ("12-21 November 2012", "2012-11-12/2012-11-21"),
    ("12\u{2013}21 November 2012", "2012-11-12/2012-11-21"),
    ("4 June 2014 \u{2013} 25 June 2014", "2014-06-04/2014-06-25"),
    ("26 November to 6 January 2015", "2014-11-26/2015-01-06"),
    ("30 November 2015 to\n11 December 2015", "2015-11-30/2015-12-11"),
    ("Monday 3 March 2014", "2014-03-03/2014-03-03"),
    ("Wednesday, 29th June 2016", "2016-06-29/2016-06-29"),
    ("March 11, 2021", "2021-03-11/2021-03-11"),
    ("24/03/2023", "2023-03-24/2023-03-24"),
    ("24/03/23", "2023-03-24/2023-03-24"),
    ("2023-03-24", "2023-03-24/2023-03-24"),
    ("in January 2015.", "2015-01/2015-01"),
    ("January to March 2015", "2015-01/2015-03"),
  ]) func reads(written: String, expected: String) {
    let text = Prose.text(written)
    let found = DateReader(text).dates(in: 0..<text.tokens.count)
    #expect(found.map { "\($0.start)/\($0.end)" } == [expected])
  }

  @Test(arguments: [
    "12/05/98", "3 March", "31 February 2015", "2015", "they may 2015 times", "1.2.3", "section 47/2014", "15 of 20",
  ])
  func refuses(written: String) {
    let text = Prose.text(written)
    #expect(DateReader(text).dates(in: 0..<text.tokens.count).isEmpty)
  }
}
