internal import Control
internal import Model
internal import Presentation
internal import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a\\x1B[31mb"), ("x\u{202E}y", "x\\u{202E}y"), ("a\nb\tc", "a\\x0Ab\\x09c"),
    ("\r\n", "\\x0D\\x0A"), ("\u{9B}0m\u{7F}", "\\x9B0m\\x7F"), ("é 中 👩‍👧", "é 中 👩‍👧"), ("\u{E0041}", "\\u{E0041}"),
  ]) func nothingFromADocumentSteersATerminal(text: String, safe: String) {
    #expect(Printable.line(text) == safe)
  }

  @Test func linesKeepTheirEnds() { #expect(Printable.lines("a\tb\n\u{1B}c\r\n") == "a\tb\n\\x1Bc\\x0D\n") }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("👩‍👧", 2), ("ﬁ", 1), ("한", 2), ("\u{200B}", 0),
  ]) func columnsAreThoseOfATerminal(text: String, columns: Int) { #expect(Columns.count(text) == columns) }

  @Test(arguments: [("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("中文字", 4, "中…"), ("ab", 0, "")])
  func cuttingKeepsWithinTheLimit(text: String, limit: Int, expected: String) {
    let cut = Columns.cut(text, to: limit)
    #expect(cut == expected)
    #expect(Columns.count(cut) <= limit)
  }

  @Test func styledTextIsCutByWhatIsSeen() {
    let styled = Style(isColoured: true).good("abcdef")
    #expect(Columns.cutStyled(styled, to: 3) == "\u{1B}[32mabc\u{1B}[0m")
  }

  @Test(arguments: [
    (0, "0.0 s"), (0.44, "0.4 s"), (9.96, "10 s"), (59.4, "59 s"), (60, "1 min"), (95, "1 min 35 s"),
    (3599, "59 min"), (7500, "2 h 5 min"), (90_000, "1 d 1 h"), (-1, "–"), (.infinity, "–"),
  ]) func spansAreReadable(seconds: Double, text: String) { #expect(Elapsed.text(seconds: seconds) == text) }

  @Test(arguments: [(0, "now"), (-180, "3 min ago"), (300, "in 5 min"), (-2, "2 s ago")])
  func momentsAreSeenFromNow(seconds: Double, text: String) {
    let now = Timestamp(microseconds: 1_000_000_000_000)
    #expect(Elapsed.ago(now.adding(seconds: seconds), now: now) == text)
  }

  @Test(arguments: [
    (Int64(0), "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1_572_864, "1.5 MiB"), (1_048_575, "1.0 MiB"),
    (10 << 30, "10 GiB"), (.max, "8,192 PiB"),
  ]) func sizesAreReadable(bytes: Int64, text: String) { #expect(Quantity.bytes(bytes) == text) }

  @Test func countsAreGrouped() {
    #expect(
      [0, 999, 1000, 1_234_567, -1000].map { Quantity.count($0) } == ["0", "999", "1,000", "1,234,567", "-1,000"])
    #expect(Quantity.count(1, "document") == "1 document")
    #expect(Quantity.count(2, "entry", "entries") == "2 entries")
  }

  @Test func aBarIsOnlyFullWhenAllIsDone() {
    #expect(ProgressBar.text(0.999, columns: 18) == "[#########-]  99 %")
    #expect(ProgressBar.text(1, columns: 18) == "[##########] 100 %")
    #expect(ProgressBar.text(.nan, columns: 18) == "[----------]   0 %")
    let line = ProgressBar.line("reading", done: 5, total: 10, secondsLeft: 90, columns: 70)
    #expect(line.hasSuffix(" 5 of 10, about 1 min 30 s left"))
    #expect(Columns.count(line) <= 70)
  }
}
