import Foundation
import Hostility
import Model
import Testing

@testable import Cage

@Suite("Contents that do not hold together are refused, each for what is wrong with them")
struct ContentsRefusalTests {
  typealias Change = @Sendable (inout Contents) -> Void

  private static func type(_ text: String) -> Change { { $0.mediaType = MediaType(rawValue: text) } }

  private static func quote(page: Int = 1, _ start: Int, _ end: Int, _ text: String) -> Change {
    {
      $0.facts = [
        Fact(
          field: "f", value: "v", how: "h", evidence: [Evidence(page: page, start: start, end: end, text: text)])
      ].compactMap { $0 }
    }
  }

  private static func table(
    page: Int = 1, sheet: String = "S", row: Int? = 1, column: Int? = 1, types: [String]? = ["tn"]
  ) -> Change {
    { $0.tables = [Table(page: page, rows: [["a", "7"]], sheet: sheet, row: row, column: column, types: types)] }
  }

  private static let last = 1 << 24

  private static let taken: [Change] = [
    { _ in }, type("application/x-a+b.c_d^e"), type(String(repeating: "a", count: 127) + "/b"),
    { ($0.interpreter, $0.documentKind, $0.facts) = (nil, nil, []) }, { $0.pageCount = 10_000_000 },
    { $0.pages = [] }, table(page: 2, row: nil, column: nil, types: nil),
    table(sheet: String(repeating: "s", count: 4096), row: last, column: last, types: ["--"]), quote(4, 9, "école"),
    // Its page was cut away.
    {
      $0.pageCount = 3
      quote(page: 3, 4, 9, "anything")(&$0)
    },
  ]

  @Test(arguments: taken.indices) func whatHoldsTogetherIsTaken(index: Int) throws { try check(Self.taken[index]) }

  private static let refused: [(detail: String, change: Change)] = [
    ("a malformed media type", type("text")), ("a malformed media type", type("text/a/b")),
    ("a malformed media type", type("text/")), ("a malformed media type", type("/a")),
    ("a malformed media type", type(String(repeating: "a", count: 128) + "/b")),
    ("a malformed media type", type("text/A")), ("a malformed media type", type("text/a b")),
    ("a malformed media type", type("text/\u{E9}")),
    ("a reader that was not announced", { $0 = $0.read(by: Component(name: "text", version: 2)) }),
    ("an interpreter that was not announced", { $0.interpreter = Component(name: "other", version: 1) }),
    ("facts without an interpreter", { ($0.interpreter, $0.documentKind) = (nil, nil) }),
    ("facts without an interpreter", { ($0.interpreter, $0.facts) = (nil, []) }),
    ("pages that are not numbered from 1", { $0.pages[0] = Page(number: 0, text: $0.pages[0].text) }),
    ("pages that are not numbered from 1", { $0.pages[1] = Page(number: 3, text: "") }),
    ("a wrong page count", { $0.pageCount = 1 }), ("a wrong page count", { $0.pageCount = 10_000_001 }),
    ("a table on a page that is not there", table(page: 0)), ("a table on a page that is not there", table(page: 3)),
    ("a table in a place that cannot be", table(row: 0)), ("a table in a place that cannot be", table(row: last + 1)),
    ("a table in a place that cannot be", table(column: 0)),
    ("a table in a place that cannot be", table(column: last + 1)),
    ("a table in a place that cannot be", table(sheet: String(repeating: "s", count: 4097))),
    ("types that are not those of a table's cells", table(types: [])),
    ("types that are not those of a table's cells", table(types: ["tn", ""])),
    ("types that are not those of a table's cells", table(types: ["t"])),
    ("types that are not those of a table's cells", table(types: ["tnn"])),
    ("types that are not those of a table's cells", table(types: ["tx"])),
    ("a fact without evidence", { $0.facts = [unfounded].compactMap { $0 } }),
    ("evidence on a page that is not there", quote(page: 0, 4, 9, "école")),
    ("evidence on a page that is not there", quote(page: 3, 4, 9, "école")),
    ("evidence on a page that is not there", quote(-1, 4, "école")),
    ("evidence on a page that is not there", quote(4, 4, "")),
    ("evidence on a page that is not there", quote(9, 4, "école")),
    ("evidence beyond its page", quote(20, 25, "école")), ("evidence beyond its page", quote(.max - 1, .max, "a")),
    ("evidence that does not match its page", quote(5, 10, "école")),
    ("evidence that does not match its page", quote(4, 8, "école")),
    ("evidence that does not match its page", quote(4, 10, "école")),
    ("evidence that does not match its page", quote(15, 20, "od.xx")),
  ]

  @Test(arguments: refused.indices) func whatDoesNotIsRefused(index: Int) throws {
    let (detail, change) = Self.refused[index]
    #expect(throws: FrameFault.lied(detail), "number \(index): \(detail)") { try check(change) }
  }

  private func check(_ change: Change) throws {
    var contents = ContentsSample.full
    change(&contents)
    try ContentsCheck.check(contents, components: ContentsSample.components)
  }

  /// Only JSON can say it.
  private static let unfounded = try? JSONDecoder().decode(
    Fact.self, from: Data(#"{"field":"f","value":"v","how":"h","evidence":[]}"#.utf8))
}

extension Contents {
  fileprivate func read(by reader: Component) -> Contents {
    var other = self
    other.reader = reader
    return other
  }
}
