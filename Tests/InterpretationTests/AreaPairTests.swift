import Model
import Testing

@testable import Interpretation

@Suite("Areas paired with grades by their order")
struct AreaPairTests {
  /// What an article that reports an inspection says of the areas in one sentence.
  private func judgements(_ sentence: String) throws -> [String: String] {
    let article = try ReadArticle(
      """
      Inspectors praise council

      By Jane Doe, Local Democracy Reporter

      Wakefield Council's children's services have been rated good by Ofsted inspectors after an inspection in March.

      \(sentence)

      The report was published on Tuesday 9 May 2023.
      """)
    let fact = article.facts.first { $0.field == "inspection" }
    let areas = ["leadership", "help_and_protection", "in_care", "care_leavers", "adoption"]
    return fact?.attributes.filter { areas.contains($0.key) } ?? [:]
  }

  @Test(arguments: [
    ("The town was found good at looking after children in care and care leavers, and good for leadership.", "ggg"),
    ("They gave us Good, all the way down the page: leadership, children in care and care leavers.", "ggg"),
    ("Leadership and children in care were inadequate, while care leavers were found to require improvement.", "iir"),
    ("Leadership: good. Children in care: outstanding. Care leavers: requires improvement to be good.", "gor"),
  ]) func onePairing(sentence: String, grades: String) throws {
    let found = try judgements(sentence)
    let letters = ["leadership", "in_care", "care_leavers"].map { found[$0]?.first.map(String.init) ?? "-" }
    #expect(letters.joined() == grades)
  }

  @Test(arguments: [
    "Leaders want services for children in care and care leavers to be outstanding.",
    "Leadership and children in care were not judged to be good.",
    "Previously leadership and children in care had been rated inadequate.",
    "Leadership, good schools and children in care were on the agenda.",
    "Nearby, the academy was rated inadequate for leadership and outstanding for care leavers.",
  ]) func none(sentence: String) throws { #expect(try judgements(sentence).isEmpty) }

  @Test(arguments: [
    (
      "Leadership was good and adoption outstanding. Overall the picture is mixed.",
      "leadership=good adoption=outstanding"
    ),
    ("It was good for leadership and adoption. Overall the picture is mixed.", "leadership=good adoption=good"),
    // Which grade the last area has, its place does not tell.
    ("It was outstanding in an overall picture of good for adoption and leadership.", ""),
    ("It was outstanding for adoption and leadership, with care leavers good. Overall the picture is mixed.", ""),
    ("It was good for adoption and leadership, good overall.", "adoption=good leadership=good overall=good"),
  ]) func orderAlone(text: String, expected: String) throws {
    let article = Article(Prose.text(text))
    let sentence = try #require(article.text.sentences(in: article.tokens.indices).first)
    let clause = Clause(sentence, of: article, places: [], dates: DateReader(article.text), published: nil)
    let pairs = AreaPairs(clause).claims().map { "\($0.area?.rawValue ?? "overall")=\($0.grade.rawValue)" }
    #expect(pairs.joined(separator: " ") == expected)
  }

  @Test func overallInTheNextSentenceMakesNoGradeForTheWhole() throws {
    let read = try ReadArticle.report(
      "It was rated outstanding for leadership and adoption, with care leavers good. Overall the picture is mixed.")
    #expect(read.grades == "care_leavers=good leadership=outstanding adoption=outstanding")
  }
}
