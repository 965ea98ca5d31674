import Model
import Testing

@testable import Interpretation

@Suite("A text as words")
struct TokenizerTests {
  @Test func foldsWords() {
    let words = Prose.text("Children’s Services: the PARENTS’ views, 1,200 cases (97.5%) – Stoke-on-Trent’s café")
      .tokens
    #expect(
      words.map(\.word) == [
        "children", "services", "the", "parents", "views", "1200", "cases", "97.5", "stoke", "on", "trent", "cafe",
      ])
    #expect(words[0].isPossessive && words[3].isPossessive && !words[1].isPossessive)
    #expect(words[3].shape.contains(.allCapitals))
    #expect(words[8].gap.contains([.percent, .closeBracket, .dash]))
    #expect(words[9].gap == .hyphen)
  }

  @Test(
    arguments: [
      ("2014", 2014), ("2014’s", 2014), ("1899", nil), ("2,014", nil), ("2,014’s", nil), ("201.4", nil), ("12014", nil),
      ("2014a", nil), ("July", nil),
    ] as [(String, Int?)])
  func tellsAYearFromACount(_ word: String, _ year: Int?) { #expect(Prose.text(word).tokens.first?.year == year) }

  @Test func tellsQuotesApart() {
    let words = Prose.text("He said: “We’re ‘good’ now,” and \"better\" than the Smiths' place.").tokens
    #expect(words[2].gap.contains(.openQuote))
    #expect(words[2].word == "we're")
    #expect(words[3].gap.contains(.openSingleQuote))
    #expect(words[4].gap.contains(.closeSingleQuote))
    #expect(words[5].gap.contains([.comma, .closeQuote]))
    #expect(words[6].gap.contains(.openQuote))
    #expect(words[7].gap.contains(.closeQuote))
    #expect(words[9].isPossessive)
  }

  @Test func evidenceIsWhatStandsThere() throws {
    let document = Prose.document("\u{1F600} Über\nthe  hill", "and away. \u{25FC} Next")
    let text = DocumentText(document)
    let evidence = text.evidence(0..<text.tokens.count)
    #expect(evidence.map(\.page) == [1, 2])
    #expect(evidence[0].text == "Über\nthe  hill")
    #expect(evidence[0].start == 2 && evidence[0].end == 16)
    #expect(evidence[1].text == "and away. \u{25FC} Next")
    #expect(text.line(0..<3) == "Über the hill")
  }

  @Test func sentences() {
    let text = Prose.text(
      "Mr. Smith of St. Helens was seen. He said no. 5 was e.g. better!\n\nA heading\n\n\u{2022} one\n\u{2022} two; and\nthree"
    )
    let sentences = text.sentences(in: 0..<text.tokens.count).map { text.line($0) }
    #expect(
      sentences == [
        "Mr. Smith of St. Helens was seen", "He said no. 5 was e.g. better", "A heading", "one", "two; and three",
      ])
  }

  @Test func linesThatNobodyWrappedAreParagraphs() {
    let long = String(repeating: "word ", count: 50)
    let text = Prose.text("\(long)\nA subheading\n\(long)")
    #expect(text.sentences(in: 0..<text.tokens.count).count == 3)
  }
}
