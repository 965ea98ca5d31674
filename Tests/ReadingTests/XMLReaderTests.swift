import Formats
import Model
import Reading
import Testing

@Suite struct XMLReaderTests {
  @Test func elementsAreLines() throws {
    let document = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- c -->
      <Message xmlns="urn:example:return" xmlns:x="urn:x">
        <Header><Year>2024</Year><Empty/></Header>
        <Child id="7" x:note="a  b"><LAchildID>D1&amp;2</LAchildID>
          <p>one <b>two</b> three
            four</p><![CDATA[<raw>]]></Child>
      </Message>
      """)
    #expect(document.contents.mediaType == .xml && document.contents.reader.name == "xml")
    #expect(document.contents.properties == ["Root": "Message", "Namespace": "urn:example:return"])
    #expect(
      document.text == """
        Message
          Header
            Year: 2024
            Empty
          Child
            id: 7
            note: a b
            LAchildID: D1&2
            p: one
              b: two
              three four
            <raw>

        """)
    #expect(document.contents.note == nil && document.contents.pageCount == 1)
  }

  @Test(
    arguments: [
      ("<?xml version=\"1.0\"?><a/>", MediaType.xml), ("\u{FEFF}\n<?xml version='1.0'?>\n<a>b</a>", .xml),
      ("<Message><A>b</A></Message>\n", .xml), ("<a:b xmlns:a='c'>\n <a:d/>\n</a:b>", .xml),
      ("<html><p>x", .html), ("<?xml version=\"1.0\"?><html xmlns='a'/>", .html),
      // Words that only look so.
      ("<Name of the school> wrote to us about the visit.", .plainText), ("<a b c> text </a>", .html),
      ("<Message>some words</Message>", .plainText), ("<strong><em>x</em></strong>", .plainText),
      ("<<< Notice >>>", .plainText), ("<3 this school", .plainText), ("<?xmlish", .plainText),
      ("<Message><A>b</A></Other>", .plainText), ("<reply> <to> her </to> said", .plainText),
    ] as [(String, MediaType)])
  func detection(text: String, kind: MediaType) throws {
    #expect(try read(text).contents.mediaType == kind)
  }

  @Test func encodingsAsDeclared() throws {
    let text = "<?xml version=\"1.0\" encoding=\"ENC\"?><a>caf\u{E9}</a>"
    let latin = text.replacing("ENC", with: "ISO-8859-1").unicodeScalars.map { UInt8($0.value) }
    #expect(try read(latin).text == "a: café\n")
    let windows = text.replacing("ENC", with: "windows-1252").unicodeScalars.map { UInt8($0.value) }
    #expect(try read(windows).text == "a: café\n")
    let wide = text.replacing("ENC", with: "UTF-16").utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try read([0xFE, 0xFF] + wide).text == "a: café\n")
  }

  @Test func entitiesAreNeverExpanded() throws {
    var laughs = "<!ENTITY a0 \"lol\">"
    for level in 1...30 {
      laughs += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
    }
    let document = try read("<?xml version=\"1.0\"?><!DOCTYPE b [\(laughs)]><b c=\"&a30;\">x &a30; y &amp;</b>")
    #expect(document.text == "b: x ? y &\n  c: ?\n")
    #expect(document.contents.note?.contains("not expanded") == true)
    for declaration in [
      "<!DOCTYPE b SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE b [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE b [<!ENTITY % p SYSTEM \"http://127.0.0.1/\"> %p;]>",
      "<!DOCTYPE b PUBLIC \"x\" \"http://127.0.0.1/x\">",
    ] {
      #expect(try read("<?xml version=\"1.0\"?>\(declaration)<b>x &e;</b>").text == "b: x ?\n", "\(declaration)")
    }
    // What a type adds to elements is none of the document's words.
    let added = "<!DOCTYPE b [<!ATTLIST b c CDATA \"\(String(repeating: "x", count: 1000))\">]>"
    #expect(try read("<?xml version=\"1.0\"?>\(added)<b d=\"1\">y</b>").text == "b: y\n  d: 1\n")
    let flood = (0..<300).map { "<!ATTLIST b c\($0) CDATA 'x'>" }.joined()
    #expect(throws: ReadingFailure.self) { try read("<?xml version=\"1.0\"?><!DOCTYPE b [\(flood)]><b>y</b>") }
    let quadratic = "<!DOCTYPE b [<!ENTITY e \"\(String(repeating: "x", count: 50_000))\">]>"
    let many = String(repeating: "&e;", count: 50_000)
    #expect(try read("<?xml version=\"1.0\"?>\(quadratic)<b>\(many)</b>").text.utf8.count == 50_004)
  }

  @Test func whatIsBroken() throws {
    let broken = ReadingFailure.damaged("it begins like XML, but is not well-formed.")
    for text in ["<a>", "<a></b>", "<a b=c/>", "<a>\u{1}</a>", "<a/><b/>", "", "words"] {
      #expect(throws: broken, "\(text)") { try read("<?xml version=\"1.0\"?>" + text) }
    }
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(throws: ReadingFailure.self) { try read("<?xml version=\"1.0\"?>" + deep) }
  }

  @Test func longDocumentsHaveManyPages() throws {
    let record = "<Child><LAchildID>D123456</LAchildID><Notes>some words about it</Notes></Child>"
    let text = "<?xml version=\"1.0\"?><Message>\(String(repeating: record, count: 40_000))</Message>"
    let document = try read(text)
    #expect(document.contents.pages.count == 3 && document.contents.pageCount == 3)
    #expect(document.contents.pages.allSatisfy { $0.text.hasSuffix("\n") && $0.text.utf8.count < (1 << 20) + 100 })
    #expect(document.text.split(separator: "D123456", omittingEmptySubsequences: false).count == 40_001)
    var limits = ReadingLimits()
    limits.textBytes = 100
    let cut = try read(Array(text.utf8), limits: limits)
    #expect(cut.text.utf8.count <= 100 && cut.contents.note?.contains("too long") == true)
  }

  @Test func mutants() {
    let seed: UInt64 = 20_261_143
    var random = SeededGenerator(seed: seed)
    let whole = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE a [<!ENTITY e \"f\"><!ATTLIST a b CDATA 'c'>]><a x:b='&e;' xmlns:x='y'>&e;<c/><![CDATA[d]]>&#233;</a>"
        .utf8)
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        let place = Int.random(in: 6..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert(UInt8.random(in: 0x20...0x3E, using: &random), at: place)
        }
      }
      expectSafe(mutant, "seed \(seed)")
    }
  }
}
