import Configuration
import Testing

@Suite("Lengths of time and sizes have a text form")
struct TextFormTests {
  @Test(arguments: [
    ("250ms", 250), ("5s", 5000), ("90s", 90_000), ("2m", 120_000), ("1h", 3_600_000), ("0", 0), ("0s", 0),
    ("24h", 86_400_000), ("30d", 2_592_000_000),
  ])
  func spans(text: String, milliseconds: Int) {
    #expect(TimeSpan(text: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    ("60s", "1m"), ("90s", "90s"), ("1500ms", "1500ms"), ("0ms", "0s"), ("48h", "48h"), ("30d", "720h"),
  ])
  func spansAreWrittenInTheirLongestUnit(text: String, written: String) {
    #expect(TimeSpan(text: text)?.description == written)
  }

  @Test(arguments: ["", "5", "s", "-5s", "+5s", "5 s", "5S", "1.5s", "5sec", "٥s", "99999999999999999h"])
  func notSpans(text: String) {
    #expect(TimeSpan(text: text) == nil)
  }

  @Test(arguments: [
    ("0", 0), ("17", 17), ("17B", 17), ("3kB", 3000), ("3KiB", 3072), ("10MB", 10_000_000), ("256MiB", 268_435_456),
    ("1GiB", 1_073_741_824), ("2TB", 2_000_000_000_000),
  ])
  func sizes(text: String, bytes: Int) {
    #expect(ByteCount(text: text)?.bytes == bytes)
  }

  @Test(arguments: ["", "MiB", "-1", "1.5GiB", "1 GiB", "1mib", "1M", "99999999TiB", "٣MB"])
  func notSizes(text: String) {
    #expect(ByteCount(text: text) == nil)
  }

  @Test func sizesAreWrittenInTheirLargestUnit() {
    #expect(ByteCount.gibibytes(1).description == "1GiB")
    #expect(ByteCount(bytes: 10_000_000).description == "10MB")
    #expect(ByteCount(bytes: 1025).description == "1025B")
  }
}
