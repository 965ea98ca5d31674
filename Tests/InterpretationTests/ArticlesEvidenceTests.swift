import Testing

/// Whatever a text is, every fact's words stand on its page (`ReadArticle` compares them), and nothing traps.
@Suite("Evidence is what stands on the page")
struct ArticlesEvidenceTests {
  private static let pieces = [
    "Children's services in Bury were rated good", "by Ofsted,", "up from inadequate in 2016", "“We are proud", "and",
    "”", "said Gail Hopper, director,", "from 12 to 97.5 per cent", "\n\n", "\n", ". ", "leadership: ", "outstanding",
    "requires improvement to be good", "for care leavers", "‘", "’", "(", ")", "*", "\t", "|",
    "So do children in care.",
    "They remain rated", "none now", "Cllr", "Mr O'Brien", "who", "chaired by", "12 May 2019", "£2m", "%", "é\u{301}",
    "Dear", "Yours sincerely", "Comments", "Read more:", "the same is true of", "for", "in", "to", "or", "not",
  ]

  @Test(arguments: 0..<60)
  func evidenceIsWhatStandsThere(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = seed.isMultiple(of: 2) ? "Ofsted on Bury Council's children's services\n\n" : ""
    for _ in 0..<200 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += Self.pieces[Int(state % UInt64(Self.pieces.count))] + (state & 1 == 0 ? " " : "")
    }
    _ = try ReadArticle(text)
  }

  @Test func aTextWithoutWordsHasNoFacts() throws {
    #expect(try ReadArticle("\n\n … ").kind == nil)
  }
}
