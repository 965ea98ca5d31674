internal import FoundationEssentials
internal import Model
internal import Store
internal import StoreConformance
internal import Testing

@testable import FileStore

/// What is kept is written by hand, and read by JSONDecoder and by others.
@Suite struct WrittenFormTests {
  private static let name = SpoolName(bytes: [0x63, 0x61, 0x66, 0xE9, 0x5C, 0x22, 0x0A])

  @Test func aRecordIsWrittenAsJSONEncoderWould() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for number in 0..<4 {
      var contents = Samples.contents(["a \"page\" / of\n\u{1}\u{1F4C4}", ""], title: number > 1 ? "caf\u{E9}" : nil)
      contents.interpreter = number > 1 ? Samples.reader : nil
      contents.documentKind = number > 1 ? "kind" : nil
      contents.properties = number > 0 ? ["b": "c", "a\n": "", "\u{E9}": "d"] : [:]
      let sheet = Table(page: 1, rows: [["a", "b"], []], sheet: "A/\"b\"", row: 2, column: 3, types: ["tn", ""])
      contents.tables = number > 0 ? [Table(page: 1, rows: [["a", "b"], []]), sheet] : []
      let evidence = Evidence(page: 1, start: 0, end: 1, text: "a")
      let fact = Fact(field: "f", value: "v", how: "h", attributes: number > 2 ? ["x": "y"] : [:], evidence: [evidence])
      contents.facts = number > 1 ? [fact].compactMap { $0 } : []
      let origin = Samples.origin(number, channel: "police", name: "a/b.txt")
      let strange = Origin(
        arrival: origin.arrival, received: origin.received, channel: origin.channel, name: Self.name)
      let record = Record(
        digest: try Samples.nobody, size: .max, origin: number.isMultiple(of: 2) ? origin : strange,
        parent: number > 2 ? try Samples.nobody : nil, read: Samples.moment(number), contents: contents)
      var text = JSONText()
      text.write(record)
      #expect(
        String(decoding: text.bytes, as: UTF8.self) == String(decoding: try encoder.encode(record), as: UTF8.self))
    }
  }

  @Test func tablesOfOlderRecordsAreRead() throws {
    let old = Array("{\"page\":2,\"rows\":[[\"a\",\"\"]]}".utf8)
    let table = try JSONDecoder().decode(Table.self, from: Data(old))
    #expect(table == Table(page: 2, rows: [["a", ""]]))
    #expect(table.type(row: 0, column: 0) == .text && table.type(row: 0, column: 1) == .empty)
  }

  @Test func aLineOfTheLedgerSaysAllThatItsEntryDoes() throws {
    let digest = try Samples.nobody
    let id = Samples.origin(1).arrival
    let at = Samples.moment(5)
    let strange = Origin(arrival: id, received: at, channel: "caf\u{E9}", name: Self.name)
    let entries: [LedgerEntry] = [
      .arrived(Samples.origin(2)), .arrived(strange),
      .settled(Settlement(id, .stored, digest: digest, size: 1 << 40, at: at)),
      .settled(Settlement(id, .quarantined, reason: .damaged, detail: "a \"detail\"\n", at: at)),
      .read(digest, reader: Samples.reader, interpreter: Component(name: "articles", version: 3), at: at),
      .read(digest, reader: Samples.reader, interpreter: nil, at: at),
      .decided(Decision(.release, .arrival(id), user: .max, at: at, note: "because")),
      .decided(Decision(.reprocess, .document(digest), user: 0, at: at)),
      .audited(
        AuditEntry(
          at: at, user: 1000, who: "anna", method: "List", outcome: .read, channel: "caf\u{E9}",
          digests: [digest, digest], arrivals: [id, id.child(3)])),
      .audited(AuditEntry(at: at, user: 0, who: "root", method: "Show", outcome: .refused)),
    ]
    for entry in entries {
      let line = LedgerLine.encode(entry)
      #expect(line.last == UInt8(ascii: "\n"))
      #expect(LedgerLine.decode(line.dropLast()) == entry)
      let text = String(decoding: line, as: UTF8.self)
      #expect(!text.contains("null") && text.contains("\"entry\":\""))
    }
  }
}
