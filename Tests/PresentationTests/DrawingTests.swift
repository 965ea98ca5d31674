internal import Foundation
internal import FoundationXML
internal import Model
internal import Presentation
internal import Testing

@Suite("Drawings and pages for everybody")
struct DrawingTests {
  private let drawing = TimelineDrawing(Timeline.all(Stories.story, today: Stories.today), today: Stories.today)
    .document
  private let page = TimelinePage([Stories.story], today: Stories.today).document

  @Test func theDrawingIsXML() throws {
    let parser = XMLParser(data: Data(drawing.utf8))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
  }

  @Test func itNeedsNothingButItself() {
    for text in [drawing, page] {
      #expect(
        !text.contains("<script") && !text.contains("href") && !text.contains("url(") && !text.contains("@import"))
      #expect(text.replacing("http://www.w3.org/2000/svg", with: "").firstRange(of: "http") == nil)
    }
  }

  @Test func itIsToldInWords() {
    #expect(drawing.contains("role=\"img\""))
    #expect(drawing.contains("aria-labelledby=\"timeline-title timeline-text\""))
    #expect(
      drawing.contains(
        "Northwick, overall: adequate from Nov 2012, inadequate from Sep 2014, requires improvement from Jun 2018, which "
          + "stands."))
    // Each band says its grade itself, and what it was before.
    #expect(drawing.contains(">▲ Requires improvement</text>"))
    #expect(drawing.contains("Better than the one before (inadequate, Sep 2014)."))
    #expect(drawing.contains("class=\"band told\""))
    #expect(drawing.contains("ILACS, Jun 2018 !"))
  }

  @Test func thePageHasItsTable() {
    #expect(page.contains("<th scope=\"col\">Care leavers</th>"))
    #expect(page.contains("Requires improvement (better)"))
    #expect(page.contains("Requires improvement overall: ILACS standard inspection, 11–22 June 2018."))
    #expect(page.contains("<html lang=\"en-GB\">"))
    #expect(page.contains("Pathway plans"))
  }

  @Test func wordsOfDocumentsAreNoMarkup() {
    #expect(!page.contains("<b>good"))
    #expect(page.contains("rated &lt;b&gt;good&lt;/b&gt;"))
    var story = Stories.story
    story.authority.name = "\u{1B}<script>alert(1)</script>\u{202E}"
    let hostile = TimelinePage([story], today: Stories.today).document
    #expect(!hostile.contains("<script") && !hostile.contains("\u{1B}") && !hostile.contains("\u{202E}"))
  }

  @Test func theSameStoryIsTheSameFile() {
    #expect(TimelinePage([Stories.story], today: Stories.today).document == page)
  }

  /// The contrast that WCAG 2.2 asks of text, 1.4.3.
  @Test(arguments: Grade.allCases) func theInkIsReadOnItsFill(grade: Grade) {
    let paint = GradePaint(grade)
    let (ink, fill) = (Self.luminance(paint.inkNumber), Self.luminance(paint.fillNumber))
    #expect((max(ink, fill) + 0.05) / (min(ink, fill) + 0.05) >= 4.5)
  }

  private static func luminance(_ colour: UInt32) -> Double {
    let parts = [colour >> 16, colour >> 8, colour].map { Double($0 & 255) / 255 }
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
