import SystemPackage
import Testing

@testable import vigil_bench

@Suite("Rivals are reported") struct RivalRowsTests {
  /// That it measures, or says what to install; what comes out means nothing here.
  @Test func theyAreMeasuredWhereTheyAreInstalled() throws {
    let run = try BenchRun("--only", "rivals", "--rounds", "1", "--batch", "10")
    #expect(run.status == 0, "\(run.output)")
    let rows = ReportTable.rows(run.output)
    #expect(rows.contains { $0.subject == "real PDFs" && $0.ours == "–" })
    for rival in [RecollRival(), ScriptRival()] as [any Rival] {
      for quantity in ["time", "peak memory"] {
        let row = try #require(rows.first { $0.subject == "10 texts of 2 KB: \(quantity) beside \(rival.name)" })
        #expect(Cell(row.ours) != nil)
        if let missing = rival.missing {
          #expect(row.rival == "not installed")
          #expect(run.output.contains("apt-get install \(missing)"))
        } else {
          #expect(Cell(row.rival) != nil, "\(row.rival)")
          #expect(!row.rival.contains(","), "all were read, each once: \(row.rival)")
        }
      }
    }
    #expect(!rows.contains { $0.subject.hasSuffix("beside pdftotext") }, "it reads no texts")
  }

  /// A side of the comparison that is not run.
  private struct Side: Rival {
    let name: String
    let promise = "none"
    var missing: String?

    func run(_ work: RivalWork, on bench: Workbench) throws -> RivalOutcome { throw BenchmarkError("not run") }
  }

  private func figures(_ side: Side, _ outcomes: RivalOutcome...) -> RivalFigures {
    outcomes.reduce(into: RivalFigures(side)) { $0.note($1) }
  }

  @Test func oneThatIsThereAndOneThatIsNot() {
    let rows = RivalRows(
      work: "9 texts",
      ours: figures(
        Side(name: "Vigil"), RivalOutcome(seconds: 2, memory: 40), RivalOutcome(seconds: 4, memory: 60)),
      others: [
        figures(
          Side(name: "one"), RivalOutcome(seconds: 20, memory: 100, faults: "1 lost"),
          RivalOutcome(seconds: 10, memory: 100, faults: "1 lost")),
        figures(Side(name: "other", missing: "some packages")),
      ]
    ).all
    #expect(
      rows.map { [$0.subject, $0.ours, $0.rival, $0.ratio] } == [
        ["9 texts: time beside one", "3.00 (2.00–4.00) s", "15.0 (10.0–20.0) s, 1 lost", "0.25 (0.10–0.40)"],
        ["9 texts: time beside other", "3.00 (2.00–4.00) s", "not installed", "–"],
        ["9 texts: peak memory beside one", "50.0 (40.0–60.0) MiB", "100 (100–100) MiB", "0.50 (0.40–0.60)"],
        ["9 texts: peak memory beside other", "50.0 (40.0–60.0) MiB", "not installed", "–"],
      ])
    #expect(rows[1].notes == ["skipped; install it with: apt-get install some packages"])
    #expect(rows.allSatisfy { $0.isMet == nil && $0.bar == "–" })
  }
}
