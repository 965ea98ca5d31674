import FoundationEssentials
import Model
import Reading
import Testing

@Suite struct OldExcelReaderTests {
  private static func fixture() throws -> [UInt8] {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures"
    return [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/returns.xls")))
  }

  /// Written by LibreOffice 7.4 out of `returns.fods`.
  @Test func aWorkbookByAnotherProgram() throws {
    let contents = try read(Self.fixture()).contents
    #expect(contents.mediaType == .xls && contents.pageCount == 3)
    let first = Table(
      page: 1,
      rows: [
        ["Referrals & plans", "", "Born"], ["0.1", "0.25", "2015-03-02"], ["2021-03-31T18:30:00"],
        ["1", "", "two\nlines,  “Zoë”"], ["7", "7", "7"],
      ], sheet: "List 1", row: 3, column: 2, types: ["t-t", "nnd", "d", "n-t", "nnn"])
    let codes = Table(page: 3, rows: [["N1"], ["N1"]], sheet: "Codes", row: 1, column: 1, types: ["t", "t"])
    #expect(contents.tables == [first, codes])
    #expect(contents.pages.map { $0.text.prefix { $0 != "\n" } } == ["List 1", "Empty", "Codes"])
    #expect(
      contents.note == "Of this old format, what formulas came to is not read; a copy saved as .xlsx has it. "
        + "2 cells with a time of day or a length of time were left out.")
  }

  @Test func boundsAndDamage() throws {
    var limits = ReadingLimits()
    limits.cells = 6
    #expect(try read(Self.fixture(), limits: limits).contents.note?.contains("Only the beginning") == true)
    // The stream's own head is lost, and the directory is there.
    var bytes = try Self.fixture()
    bytes.replaceSubrange(512..<1024, with: Array(repeating: 0, count: 512))
    #expect(throws: ReadingFailure.self) { try read(bytes) }
  }

  @Test func documentsWithWorkbooksInThemAreNone() throws {
    var bytes = try Self.fixture()
    let word = "WordDocument\0".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    var entry = word + Array(repeating: 0, count: 128 - word.count)
    (entry[64], entry[66]) = (UInt8(word.count), 2)
    bytes += Array(repeating: 0, count: (128 - bytes.count % 128) % 128) + entry
    #expect(try read(bytes).contents.mediaType == .unknown)
  }
}
