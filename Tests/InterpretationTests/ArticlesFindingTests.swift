import Testing

@Suite("What an article says is well and what is not")
struct ArticlesFindingTests {
  @Test(arguments: [
    "Councillor Jane Smith said: “I am not in the least pleased with what children in this town were offered.”",
    "“We have strong and committed people in our services, and I am proud of them,” said Jane Smith, the leader.",
    "Jane Smith, the leader, said the report was “proof that our excellent services for children are a success”.",
  ])
  func whatSomebodySaysIsNoFinding(_ sentence: String) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read["strength"].isEmpty && read["improvement"].isEmpty)
  }

  @Test func aListKeepsToWhatInspectorsSay() throws {
    let read = try ReadArticle.report(
      """
      Areas for improvement:

      Plans for children take too long to be made and to be shared.

      “Visits to children are late,” the report says of one of the teams.

      “We know that and work on it,” said Councillor Jane Smith, the leader of the council.
      """)
    #expect(
      read["improvement"] == [
        "Plans for children take too long to be made and to be shared",
        "Visits to children are late,” the report says of one of the teams",
      ])
  }

  @Test(arguments: [
    ("Inspectors found that visits to children were “prompt, skilled and purposeful”.", true),
    ("The report said that plans for children were “weak and unclear”.", false),
    ("Children benefit from stable homes and from skilled social workers.", true),
  ])
  func whatInspectorsFindIs(_ sentence: String, _ isStrength: Bool) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read[isStrength ? "strength" : "improvement"] == [sentence.replacingLastStop()])
  }

  @Test func whatIsJudgedIsATheme() throws {
    let read = try ReadArticle.report(
      "Overall, services are good. The care of children the council looks after was judged outstanding.")
    #expect(read.grades == "overall=good in_care=outstanding")
    #expect(read["theme"].contains("children_in_care"))
    #expect(try !ReadArticle.report("Overall, services are good.")["theme"].contains("children_in_care"))
  }
}

extension String {
  /// Facts end at the last word.
  fileprivate func replacingLastStop() -> String { String(reversed().drop { ".”".contains($0) }.reversed()) }
}
