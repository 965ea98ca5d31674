import Testing

@testable import Interpretation

/// Words in an order that no rule expects: what is read of them may be nothing, but the reading comes to an end. A trap would
/// end the reader, and an innocent letter would be quarantined.
@Suite("Any order of words is read")
struct ArticlesHostileTests {
  /// Every way of calling an area, some of which hold a pronoun or an owner.
  private static let areas = Area.phrases.values.joined().map { $0.words.joined(separator: " ") }.sorted()

  @Test(arguments: [
    "Teenagers {} were judged good.", "They {} it was judged good: {} it, and {} both were.",
    "It was given the same grade as {} overall.", "The same as {} {} overall, in the same {} category.",
    "{} - judged it inadequate; {} - it - was good, as were {}, as they were for {}, along with {}.",
    "{}, where {}, and even there {}, got adequate.", "Of {} the third, which is {}, good in the third, which is {}.",
    "Good, across the board: for {} good, {} and good for {} at inadequate (2014).",
    "{} received a service that requires improvement, said to be receiving a service that {} requires improvement.",
    "To require improvement {} continue. In 2016, {}, inadequate, and to be good in 2017, {} in that year's inspection.",
  ])
  func aroundEveryArea(_ template: String) throws {
    let sentences = Self.areas.indices.map { index in
      var sentence = ""
      for (number, part) in template.split(separator: "{}", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { sentence += Self.areas[(index + number * 7) % Self.areas.count] }
        sentence += part
      }
      return sentence
    }
    #expect(
      try ReadArticle.report("The council was rated good.\n\n" + sentences.joined(separator: "\n\n")).has("authority"))
  }

  @Test func anAreaMayHoldThePronounBehindIt() throws {
    #expect(try ReadArticle.report("Teenagers who have left it were judged good.").grades.isEmpty)
    let read = try ReadArticle.report("Services were rated good. It was given the same grade as leadership overall.")
    #expect(read.grades == "overall=good leadership=good")
  }
}
