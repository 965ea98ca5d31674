import Configuration
import Model
import Testing

@Suite("Settings are read from documents")
struct ParsingTests {
  private func parse(_ texts: String...) throws -> Settings {
    try Settings.parse(
      documents: texts.enumerated().map { ("\($0.offset).yaml", $0.element) }, directory: "/etc/vigil")
  }

  @Test("Nothing written means the defaults", arguments: ["", "# only a comment\n", "---\n", "channels:\ncage: ~\n"])
  func emptyDocuments(text: String) throws {
    #expect(try parse(text) == Settings())
  }

  @Test func everyKeyCanBeSet() throws {
    let settings = try parse(
      """
      spool: /s
      store: /t
      control: /c
      reader: /r
      groups: {drop: a, read: b, operate: c-d_1, audit: e}
      intake: {scan: 1m, window: 7, poll: 3s}
      cage: {required: false, workers: 3, memory: 512MiB, stall: 250s, total: 1h, recycle: 5}
      retention: {receipts: 2d, receipt_limit: 5, quarantine: 90d, names: 0}
      reserve: {spool: 2GiB, store: 0, files: 9}
      retry: {first: 1s, ceiling: 2m}
      defaults: {agency: "A: B", duplicates: keep, kinds: [pdf, unknown], size_limit: 10MB, priority: low, settle: 250ms, receipts: true}
      channels: {police: {agency: Police, kinds: all, priority: urgent, settle: 0, readers: [hub, duty, hub]}}
      log: {level: debug}
      """)
    var expected = Settings()
    (expected.spool, expected.store, expected.control, expected.reader) = ("/s", "/t", "/c", "/r")
    (expected.groups.drop, expected.groups.read, expected.groups.operate) = ("a", "b", "c-d_1")
    expected.groups.audit = "e"
    (expected.intake.scan, expected.intake.window, expected.intake.poll) = (.minutes(1), 7, .seconds(3))
    (expected.reserve.spool, expected.reserve.store, expected.reserve.files) = (.gibibytes(2), ByteCount(bytes: 0), 9)
    (expected.cage.required, expected.cage.workers, expected.cage.recycle) = (false, 3, 5)
    (expected.cage.memory, expected.cage.stall, expected.cage.total) = (.mebibytes(512), .seconds(250), .hours(1))
    (expected.retry.first, expected.retry.ceiling) = (.seconds(1), .minutes(2))
    expected.defaults.agency = "A: B"
    expected.defaults.duplicates = .keep
    expected.defaults.kinds = .only([.pdf, .unknown])
    expected.defaults.sizeLimit = ByteCount(bytes: 10_000_000)
    expected.defaults.priority = .low
    expected.defaults.receipts = true
    (expected.retention.receipts, expected.retention.quarantine) = (.hours(48), .hours(2160))
    expected.retention.receiptLimit = 5
    expected.defaults.settle = .after(.milliseconds(250))
    var police = expected.defaults
    (police.agency, police.kinds, police.priority) = ("Police", .all, .urgent)
    police.settle = .after(.seconds(0))
    police.readers = ["hub", "duty"]
    expected.channels = ["police": police]
    expected.logLevel = .debug
    #expect(settings == expected)
  }

  @Test func laterDocumentsWinKeyByKey() throws {
    let settings = try parse(
      "cage: {workers: 2, memory: 2GiB}\nchannels: {a: {settle: 1s}, b: {agency: B}}",
      "cage: {workers: 4}\nchannels: {a: {agency: A}}")
    #expect(settings.cage.workers == 4)
    #expect(settings.cage.memory == .gibibytes(2))
    #expect(settings.channel("a").agency == "A")
    #expect(settings.channel("a").settle == .after(.seconds(1)))
    #expect(settings.channel("b").agency == "B")
  }

  @Test func aChannelHasTheDefaultsOfALaterDocument() throws {
    let settings = try parse("channels: {a: {agency: A}}", "defaults: {settle: 9s}")
    #expect(settings.channel("a").settle == .after(.seconds(9)))
    #expect(settings.channel("never named").settle == .after(.seconds(9)))
  }

  @Test func aChannelHasTheReadersOfTheDefaultsUnlessItSetsItsOwn() throws {
    let settings = try parse(
      "defaults: {readers: hub}\nchannels: {a: {agency: A}, open: {readers: []}, duty: {readers: duty}}")
    #expect(settings.channel("a").readers == ["hub"] && settings.channel("never named").readers == ["hub"])
    #expect(settings.channel("open").readers.isEmpty && settings.channel("duty").readers == ["duty"])
  }

  @Test(
    "Relative paths start at the configuration's folder",
    arguments: [("../Spool", "/etc/Spool"), ("./a//b/", "/etc/vigil/a/b"), ("/x/../y", "/y")])
  func paths(written: String, meant: String) throws {
    #expect(try parse("spool: \(written)").spool == meant)
  }

  @Test func anEmptyReaderIsLookedForBesideTheDaemon() throws {
    let candidates = try parse("reader: \"\"").readerCandidates(executable: "/opt/vigil/vigild")
    #expect(
      candidates == [
        ["/opt/vigil/vigil-text-reader", "/opt/vigil/vigil-reader"],
        ["/usr/libexec/vigil/vigil-text-reader", "/usr/libexec/vigil/vigil-reader"],
      ])
    #expect(try parse("reader: bin/r").readerCandidates(executable: "/x/vigild") == [["/etc/vigil/bin/r"]])
  }

  @Test func kindsAreToldByMediaType() {
    let kinds = Kinds.only([.pdf, .unknown])
    #expect(kinds.allows(.pdf))
    #expect(!kinds.allows(.html))
    #expect(kinds.allows(MediaType(rawValue: "application/x-nobody-knows")))
    #expect(Kinds.all.allows(.html))
  }

  @Test func whatARunningDaemonCannotTakeOverIsNamed() throws {
    var other = Settings()
    other.logLevel = .debug
    #expect(Settings().keysThatNeedRestart(toBecome: other) == [])
    other.store = "/elsewhere"
    other.cage.workers = 9
    #expect(Settings().keysThatNeedRestart(toBecome: other) == ["store", "cage.workers"])
    other.groups.read = "others"
    other.reader = "/other"
    other.cage.required = false
    other.cage.recycle = 9
    #expect(
      Settings().keysThatNeedRestart(toBecome: other) == [
        "store", "reader", "groups.read", "cage.required", "cage.workers", "cage.recycle",
      ])
    #expect(Settings().keysThatApply(toBecome: other) == ["log.level"])
    let effective = other.keepingFixed(of: Settings())
    #expect(effective.store == Settings().store && effective.logLevel == .debug)
    #expect(effective.keysThatNeedRestart(toBecome: other).count == 6, "the next reload names them again")
    other.cage.stall = .seconds(1)
    #expect(Settings().keysThatApply(toBecome: other) == ["cage", "log.level"])
  }
}
