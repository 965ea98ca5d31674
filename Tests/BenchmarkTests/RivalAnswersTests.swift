import SystemPackage
import Testing

@testable import vigil_bench

@Suite("What rivals answer is understood") struct RivalAnswersTests {
  private let names: [FilePath] = ["a.pdf", "b c.pdf", "d.txt"]

  @Test func aScriptThatReadAll() {
    let answers = RivalAnswers(script: "stored\tb c.pdf\nknown\ta.pdf\nstored\td.txt\n")
    #expect(answers.number(of: names) == 3)
    #expect(answers.faults(of: names) == "")
  }

  @Test func aScriptThatLostOneReadOneTwiceAndCouldNotReadOne() {
    let answers = RivalAnswers(
      script: """
        /watched/b c.pdf: PdfReadError('no\tend')
        failed\tb c.pdf
        stored\td.txt
        Traceback (most recent call last):
        known\td.txt

        """)
    #expect(answers.number(of: names) == 2)
    #expect(answers.faults(of: names) == "1 lost, 1 read twice, 1 not read")
    #expect(answers.unread == ["b c.pdf"])
  }

  /// Its end may not be written yet: `d.tx` is no file, and `d.txt` may be `d.txt.old`.
  @Test func aLineThatIsNotWholeIsNoAnswer() {
    #expect(RivalAnswers(script: "stored\ta.pdf\nstored\td.txt").counts == ["a.pdf": 1])
    #expect(RivalAnswers(script: "stored\ta.pdf") == RivalAnswers())
  }

  @Test func othersFilesDoNotCount() {
    let answers = RivalAnswers(script: "stored\tz.pdf\nstored\tz.pdf\nfailed\ty.pdf\n")
    #expect(answers.number(of: names) == 0)
    #expect(answers.faults(of: names) == "3 lost")
  }

  /// The folder itself is in recoll's index, and an attachment has the URL of its file.
  @Test func theIndexOfRecoll() {
    let answers = RivalAnswers(
      recoll: """
        file:///w/batch
        file:///w/batch/a.pdf
        file:///w/batch/a.pdf
        file:///w/batch-2/d.txt
        file:///w/batch/b c.pdf

        """, folder: "/w/batch")
    #expect(answers.counts == ["a.pdf": 1, "b c.pdf": 1])
    #expect(answers.faults(of: names) == "1 lost")
  }

  @Test func anEmptyIndex() { #expect(RivalAnswers(recoll: "", folder: "/w/batch").number(of: names) == 0) }

  @Test func rivalsAreMeasuredOnlyWhenTheyAreNamed() {
    #expect(!Subject.usual.contains(.rivals))
    #expect(Subjects(argument: "rivals")?.list == [.rivals])
  }
}
