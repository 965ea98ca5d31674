import Cage
import Formats
import Glibc
import Model
import Platform
import Testing

@Suite("A second program reads what the first leaves to it")
struct TwoProgramsTests {
  private static let mail = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n\nHello\n"
  private static let foreign: [[UInt8]] = [
    Array("%PDF-1.4 none\n".utf8), WordSample.bytes, ExcelSample.bytes, OpenSheetSample.bytes, Array(mail.utf8), [],
    [0, 1, 2, 3],
    Array("\u{0}".utf8) + Array(repeating: 7, count: 100), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
    Array("<?xml version=\"1.0\"?><a/>".utf8), Array("{\"a\": 1}\n".utf8), Array("{\\rtf1 a}".utf8),
    ZIPWriter.archive([("a", [1])]),
  ]
  private static let texts = [
    "plain", "crash", "# A\n\n## B\n\n- c\n- d\n", "<!DOCTYPE html><p>A page", "{Note}", "<a name>",
    "Caf\u{E9}, na\u{EF}ve", "a,b,c\n1,\u{E9},3\n",
  ]

  /// The other program crashes at a document that begins so, and says its own name at any other.
  @Test(arguments: texts) func aTextNeverReachesTheSecond(text: String) throws {
    let cage = try Cage.started(Products.textReader, Products.chaos)
    defer { cage.stop() }
    let contents = try #require(try cage.read(text).contents)
    #expect(["text", "markdown", "html", "columns"].contains(contents.reader.name))
  }

  @Test(arguments: foreign) func everyOtherDoes(bytes: [UInt8]) throws {
    let cage = try Cage.started(Products.textReader, Products.chaos)
    defer { cage.stop() }
    let document = try Document(bytes)
    let outcome = try cage.read(document: document.file.raw, limits: .forTests) { _ in Document.nowhere }
    #expect(outcome.contents?.reader.name == "chaos", "\(outcome)")
  }

  @Test(arguments: texts.map { Array($0.utf8) } + foreign) func bothTogetherReadAsTheSecondAlone(bytes: [UInt8]) throws
  {
    let both = try Cage.started(Products.textReader, Products.reader)
    defer { both.stop() }
    let alone = try Cage.started(Products.reader)
    defer { alone.stop() }
    let document = try Document(bytes)
    let outcomes = try [both, alone].map { cage in
      try cage.read(document: document.file.raw, limits: .forTests) { _ in Document.nowhere }
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(both.components == alone.components && !both.components.isEmpty)
  }

  /// A first program that leaves everything to the second costs a second reading, and no more.
  @Test func oneThatDeclinesEverything() throws {
    let declining = try ChaosLink("declining")
    let cage = try Cage.started(declining.path, Products.reader)
    defer { cage.stop() }
    #expect(try cage.read("The child was absent.").contents?.mediaType == .plainText)
    #expect(try cage.read(Self.mail).contents?.mediaType == .mail)
  }

  @Test func declinesCountOnlyBeforeAnyChildAndFromTheFirst() throws {
    let cage = try Cage.started(Products.chaos, Products.chaos)
    defer { cage.stop() }
    let late = try cage.read("leave")
    #expect(late.reason == .readerLied && late.detail?.contains("children of a document") == true, "\(late)")
    let both = try cage.read("elsewhere")
    #expect(both.reason == .readerLied && both.detail?.contains("every kind") == true, "\(both)")
    #expect(try cage.read("next").contents != nil)
  }

  /// What goes wrong in the first is charged to the document: no second reader sees it.
  @Test(arguments: [
    ("crash", Reason.readerCrashed), ("mute", .readerLied), ("open", .readerViolation), ("hang", .readerTimedOut),
    ("exit 0", .readerLied), ("result {\"elsewhere\":[]}", .readerLied),
    ("result {\"elsewhere\":{},\"failure\":{}}", .readerLied), ("devour", .readerOutOfMemory),
  ])
  func oneThatFails(document: String, reason: Reason) throws {
    let cage = try Cage.started(Products.chaos, Products.reader)
    defer { cage.stop() }
    let limits = CageLimits.forTests.with { if document == "hang" { $0.stall = .milliseconds(200) } }
    #expect(try cage.read(document, limits: limits).reason == reason)
    #expect(try cage.read("next").contents?.reader.name == "chaos")
  }

  @Test func theTimeIsForBothTogether() throws {
    let declining = try ChaosLink("declining")
    let cage = try Cage.started(declining.path, Products.chaos)
    defer { cage.stop() }
    #expect(try cage.read("slowly 400").contents != nil)
    let outcome = try cage.read("slowly 400", limits: .forTests.with { $0.total = .milliseconds(600) })
    #expect(outcome.reason == .readerTimedOut)
    #expect(outcome.detail?.contains("longer than 0.6") == true, "\(outcome)")
  }

  @Test(arguments: [0, 1]) func eitherTemplateMayDie(which: Int) throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    for round in 0..<3 {
      let templates = cage.templatePIDs
      try #require(templates.count == 2)
      kill(templates[which], SIGKILL)
      #expect(try cage.read("round \(round)").contents?.pages.first?.text == "round \(round)")
      // One goes to a copy that the dead template had made, the next finds it dead.
      for _ in 0..<2 { #expect(try cage.read(Self.mail).contents?.mediaType == .mail) }
      #expect(cage.isReady)
      #expect(cage.templatePIDs[which] != templates[which] && cage.templatePIDs[1 - which] == templates[1 - which])
    }
  }

  @Test func bothAreReplacedOnRequest() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let first = cage.templatePIDs
    cage.replace()
    while !Set(cage.templatePIDs).isDisjoint(with: first) { #expect(try cage.read(Self.mail).contents != nil) }
    #expect(cage.isReady)
  }

  @Test func anInterruptionLetsNoSecondProgramBegin() throws {
    let cage = try Cage.started(Products.chaos, Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read("wait") { _ in
      cage.interrupt()
      return Document.nowhere
    }
    #expect(outcome.reason == .cageUnavailable)
    #expect(try cage.read("elsewhere").reason == .cageUnavailable)
  }

  @Test(arguments: [true, false]) func oneThatIsMissingIsSaid(isFirst: Bool) throws {
    let missing = "/nonexistent/vigil-reader"
    let cage = try Cage(executables: isFirst ? [missing, Products.reader] : [Products.textReader, missing])
    defer { cage.stop() }
    let error = #expect(throws: CageError.self) { try cage.start() }
    #expect(error?.description.contains(missing) == true)
    #expect(!cage.isReady && cage.components.isEmpty)
    let outcome = try cage.read(Self.mail)
    #expect(outcome.reason == .cageUnavailable && outcome.detail?.contains(missing) == true)
    // A text needs the first program only.
    #expect((try cage.read("text").reason == .cageUnavailable) == isFirst)
  }
}
