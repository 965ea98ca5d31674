import Formats
import Model
import Reading
import Testing

@Suite struct JSONReaderTests {
  @Test func namesAreLines() throws {
    let document = try read(
      """
      {"child": {"id": "D1", "age": 7.50, "tags": ["a", "b\\nc"], "none": null, "empty": {}, "blank": "", "": true},
       "visits": [{"day": "2024-03-05", "by": "J. Bloggs"}, [1, [2]]], "caf\\u00e9": "\\ud83d\\ude00 \\ud800 \\/"}
      """)
    #expect(document.contents.mediaType == .json && document.contents.reader.name == "json")
    #expect(
      document.text == """
        child
          id: D1
          age: 7.50
          tags
            - a
            - b c
          none: null
          empty
          blank
          - true
        visits
          -
            day: 2024-03-05
            by: J. Bloggs
          -
            - 1
            -
              - 2
        café: 😀 \u{FFFD} /

        """)
    #expect(document.contents.note == nil && document.contents.properties.isEmpty)
  }

  @Test func linesOfValues() throws {
    let document = try read("{\"a\": 1}\n{\"a\": 2}\r\n\n{\"a\": 3}\n")
    #expect(document.text == "a: 1\n\na: 2\n\na: 3\n")
    #expect(document.contents.mediaType == .json && document.contents.properties == ["Values": "3"])
  }

  @Test(
    arguments: [
      ("{\"a\": 1}", MediaType.json), ("\u{FEFF} [ [ {\"a\" : 1 } ] ]", .json), ("[{\"a\\\"b\":1}]", .json),
      // Words that only look so.
      ("{Editor's note: the council replied.}", .plainText), ("[1] See the report.", .plainText),
      ("{\"Quoted\" words}", .plainText),
      ("[\"Quoted\", she said]", .plainText), ("{{name}} wrote", .plainText), ("{}", .plainText),
      ("[1, 2]", .plainText),
      ("{\"a\n\": 1}", .plainText), ("Some words {\"a\": 1}", .plainText), ("{\"a", .plainText),
    ] as [(String, MediaType)])
  func detection(text: String, kind: MediaType) throws {
    #expect(try read(text).contents.mediaType == kind)
  }

  @Test(
    arguments: [
      "{\"a\": 1,}", "{\"a\": 01}", "{\"a\": .5}", "{\"a\": 1.}", "{\"a\": +1}", "{\"a\": 'b'}", "{\"a\": nul }",
      "{\"a\" : 1 ]",
      "{\"a\": 1 \"b\": 2}", "{\"a\": \"\\x\"}", "{\"a\": \"\t\"}", "{\"a\": 1}, {\"a\": 2}", "{\"a\": 1} x",
      "{\"a\": [1 2]}",
      "{\"a\": {1: 2}}", "{\"a\":: 1}", "{\"a\": }", "{\"a\": \"\\u12G4\"}", "{\"a\": 1e}", "{\"a\": NaN}",
      "{\"a\": 1} // b",
    ])
  func strictness(text: String) {
    #expect(throws: ReadingFailure.damaged("it begins like JSON, but is none in line 2.")) { try read("\n" + text) }
  }

  @Test func whatIsCutOff() {
    let whole = Array("{\"a\": [\"b\\u00e9\", true, -1.5e3, {\"c\": null}]}".utf8)
    for count in 5..<whole.count - 1 {
      #expect(throws: ReadingFailure.damaged("it is JSON that breaks off before its end."), "\(count)") {
        try read(Array(whole[..<count]))
      }
    }
    #expect(throws: ReadingFailure.self) { try read(Array("{\"a\": \"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8)) }
  }

  @Test func bounds() throws {
    let deep = "{\"a\":" + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "}"
    #expect(throws: Never.self) { try read(deep) }
    #expect(throws: ReadingFailure.damaged("it is JSON that is nested deeper than 256 levels.")) {
      try read("{\"a\":" + String(repeating: "[", count: 1_000_000))
    }
    var limits = ReadingLimits()
    limits.textBytes = 100
    let long = "{\"a\": [\(String(repeating: "\"word\",", count: 1000))1]}"
    let cut = try read(Array(long.utf8), limits: limits)
    #expect(cut.text.utf8.count <= 100 && cut.contents.note?.contains("too long") == true)
  }

  @Test func mutants() {
    let seed: UInt64 = 20_261_144
    var random = SeededGenerator(seed: seed)
    let whole = Array(
      "{\"a\": [\"b\\u00e9\\ud83d\\ude00\", true, -1.5e3, {\"c\": null, \"d\": {}}]}\n{\"e\": \"f\"}".utf8)
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        let place = Int.random(in: 5..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert("{}[]\",:\\u0".utf8.randomElement(using: &random) ?? 0, at: place)
        }
      }
      expectSafe(mutant, "seed \(seed)")
    }
  }
}
