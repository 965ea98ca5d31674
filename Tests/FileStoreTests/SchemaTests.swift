internal import FileStore
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// The published schema against the records that the store really writes. The judge is the `jsonschema` of Python
/// (Debian: python3-jsonschema); where it is missing the test is skipped, but fails when `CI` is set.
@Suite struct SchemaTests {
  private static let hasJudge = system("python3 -c 'import jsonschema' 2>/dev/null") == 0

  private static let judge = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = [error.json_path for name in sys.argv[2:] for error in validator.iter_errors(json.load(open(name)))]
    print(*wrong, sep="\\n", end="")
    sys.exit(1 if wrong else 0)
    """

  private static var schema: FilePath {
    var path = FilePath(#filePath)
    for _ in 0..<3 { path.removeLastComponent() }
    return path.appending("Config/record.schema.json")
  }

  @Test(
    .enabled(
      if: SchemaTests.hasJudge || getenv("CI") != nil,
      "skipped: install python3-jsonschema to hold records to their schema"
    ))
  func recordsKeepToTheSchema() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    let plain = try await Samples.store(Samples.origin(1), text: ["Plain"], in: store)
    let rich = try await storeRich(in: store, parent: plain)
    let files = [plain, rich].map { place.path.appending("store/documents/\($0.description.prefix(2))/\($0).json") }
    #expect(try verdict(on: files, in: place))

    // The judge must be able to say no: a key that is not in the schema.
    let text = try #require(try await store.record(rich)).contents.note
    try #require(text != nil)
    let wrong = place.path.appending("wrong.json")
    try #require(system("sed 's/\"note\"/\"remark\"/' '\(files[1])' > '\(wrong)'") == 0)
    #expect(try !verdict(on: [wrong], in: place))
  }

  private func verdict(on files: [FilePath], in place: TemporaryStore) throws -> Bool {
    let root = try Directory(place.path)
    var script = try AtomicFile(in: root, mode: 0o600)
    try script.write(Array(Self.judge.utf8))
    try script.replace(in: root, as: "judge.py")
    let names = ([Self.schema] + files).map { "'\($0)'" }.joined(separator: " ")
    return system("python3 '\(place.path.appending("judge.py"))' \(names)") == 0
  }

  /// A record that has everything a record can have.
  private func storeRich(in store: FileStore, parent: Digest) async throws -> Digest {
    let root = Samples.origin(2, channel: "police")
    let origin = Origin(
      arrival: root.arrival.child(12), received: root.received, channel: root.channel,
      name: SpoolName(bytes: [0x61, 0xFF, 0x0A, 0x5C]))
    var contents = Contents(mediaType: .html, reader: Component(name: "html", version: 3))
    contents.interpreter = Component(name: "press", version: 1)
    contents.documentKind = "press_article"
    contents.pages = [Page(number: 1, text: "Café\n/ \u{1F4C4} Good"), Page(number: 3, text: "")]
    contents.pageCount = 4
    contents.tables = [
      Table(page: 1, rows: [["a", ""], []]),
      Table(page: 3, rows: [["a", "", "7"], []], sheet: "List 1", row: 2, column: 1, types: ["t-n", ""]),
    ]
    contents.title = "Title"
    contents.language = "en-GB"
    contents.published = "2026-11-22"
    contents.properties = ["Author": "Somebody", "": "odd"]
    contents.facts = [
      Fact(
        field: "overall", value: "good", how: "table",
        evidence: [Evidence(page: 1, start: 9, end: 13, text: "Good")])
    ].compactMap { $0 }
    contents.note = "Cut."
    let kept = try Samples.keep(Array("rich".utf8), in: store)
    try await store.commit(
      Commit(
        [.arrived(origin), Samples.settled(origin, .stored, kept)], original: kept,
        record: Samples.record(origin, kept, contents, parent: parent)))
    return kept.digest
  }
}
