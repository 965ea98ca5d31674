import Foundation
import Model
import Platform
import SystemPackage
import Testing

@testable import vigil_bench

/// That it measures; what comes out means nothing here.
@Suite("Growth is measured") struct GrowthTests {
  @Test func withFewRecords() throws {
    let run = try BenchRun("--only", "growth", "--sizes", "60,30", "--rounds", "2", "--batch", "20")
    #expect(run.status == 0, "\(run.output)")
    for records in [30, 60] {
      for line in [
        "start to first answer", "the same after a crash", "vigilctl status", "search, a rare word",
        "search, a common word",
        "search, two common words", "20 texts of 2 KB", "memory, fresh", "memory, after 40 texts", "vigilctl rebuild",
      ] {
        #expect(run.output.contains("| \(records) records: \(line) | "), "\(line)")
      }
    }
    #expect(run.output.contains("for 100 documents"), "what was dropped is in the index beside what was made")
  }

  @Test func aDiskThatIsTooSmallIsToldBefore() throws {
    let room = FreeSpace(bytes: 20_000_000_000, files: 3_000_000)
    try GrowthRoom.check([1000, 100_000], in: "/elsewhere", free: room)
    let error = #expect(throws: BenchmarkError.self) {
      try GrowthRoom.check([1000, 1_000_000], in: "/elsewhere", free: room)
    }
    #expect(
      error?.description == """
        Stores of 1001000 records need about 24560 MB and 2002000 files below /elsewhere, where 20000 MB and 3000000 \
        files are free. Free some, name another place with --directory, or measure smaller ones with --sizes.
        """)
    #expect(throws: BenchmarkError.self) {
      try GrowthRoom.check([1000], in: "/elsewhere", free: FreeSpace(bytes: .max, files: 1999))
    }
  }

  @Test(arguments: ["", "0", "1,,2", "-5", "many", "1000,"])
  func sizesThatAreNone(text: String) { #expect(Sizes(argument: text) == nil) }

  @Test func sizesFromFewToMany() { #expect(Sizes(argument: "1000,50,1000")?.list == [50, 1000]) }

  @Test func growthIsMeasuredOnlyWhenItIsNamed() {
    #expect(!Subject.usual.contains(.growth))
    #expect(Subjects(argument: "growth")?.list == [.growth])
  }

  /// Else searches for them would measure something else.
  @Test func wordsAreAsRareAndAsCommonAsTheySay() {
    let pages = (0..<500).map { MadeDocument($0, of: 500, until: Timestamp(microseconds: 0)).text.lowercased() }
    func count(_ word: String) -> Int {
      pages.count { $0.split(whereSeparator: { " .\n".contains($0) }).contains { $0 == word } }
    }
    #expect(count(Prose.rare) == MadeDocument.rare)
    for word in Prose.common { #expect(count(word) > 250, "\(word)") }
    #expect(Set(pages).count == 500)
  }
}
