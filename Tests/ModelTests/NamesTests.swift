import Model
import Testing

@Suite("Names and ids")
struct NamesTests {
  @Test(
    "An escaped name turns back into its bytes",
    arguments: [
      Array("letter.pdf".utf8), Array("a\\b/ü €.pdf".utf8), [0x66, 0xFF, 0xFE, 0x2F, 0x80],
      Array("line\nbreak\u{202E}fdp".utf8),
      [0xE2, 0x82], [0xF0, 0x9F, 0x98, 0x80], [],
    ])
  func escaping(bytes: [UInt8]) {
    let name = SpoolName(bytes: bytes)
    #expect(SpoolName(escaped: name.escaped) == name)
    #expect(!name.escaped.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
  }

  @Test("A name that is not UTF-8 is kept raw as well")
  func raw() {
    let name = SpoolName(bytes: [0x61, 0xFF])
    #expect(name.escaped == "a\\xff")
    #expect(!name.isPlainText)
    #expect(SpoolName("plain.txt").isPlainText)
  }

  @Test("An incomplete escape is refused", arguments: ["a\\", "a\\x", "a\\x1", "a\\q", "a\\xg0"])
  func incomplete(text: String) { #expect(SpoolName(escaped: text) == nil) }

  @Test("Arrival ids sort by time and name their children")
  func arrivalIDs() throws {
    let early = ArrivalID(at: Timestamp(microseconds: 1_000_000), random: (.max, .max))
    let late = ArrivalID(at: Timestamp(microseconds: 1_001_000), random: (0, 0))
    #expect(early < late)
    let child = early.child(12).child(3)
    #expect(child.text == early.text + ".12.3")
    #expect(child.depth == 2 && child.root == early && child.parent == early.child(12))
    #expect(ArrivalID(child.text) == child)
  }

  @Test(
    "What is no arrival id is refused",
    arguments: [
      "", "..", "../../etc/passwd", "01m80x1f30g83q7h83t0w318n", "01m80x1f30g83q7h83t0w318n7.0",
      "01m80x1f30g83q7h83t0w318n7.", "01M80X1F30G83Q7H83T0W318N7", "01m80x1f30g83q7h83t0w318n7.1234567",
    ])
  func notArrivalIDs(text: String) { #expect(ArrivalID(text) == nil) }

  @Test("A digest is 64 hexadecimal digits")
  func digests() {
    let text = String(repeating: "0a", count: 32)
    #expect(Digest(text)?.description == text)
    #expect(Digest(text.dropLast()) == nil)
    #expect(Digest(String(repeating: "g", count: 64)) == nil)
  }
}
