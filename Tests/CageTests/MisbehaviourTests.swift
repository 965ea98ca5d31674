import Cage
import Glibc
import Model
import Testing

@Suite("What goes wrong in a cage is charged to its document, and the next one is read")
struct MisbehaviourTests {
  @Test(arguments: [
    ("crash", Reason.readerCrashed, "SIGSEGV"), ("abort", .readerCrashed, "SIGABRT"),
    ("overflow", .readerCrashed, "SIG"), ("exit 3", .readerCrashed, "status 3"),
    ("exit 101", .readerCrashed, "status 101"), ("mute", .readerLied, "without a result"),
    ("devour", .readerOutOfMemory, "allocation"), ("flood 34000000", .readerFlooded, "result"),
    ("chatter", .readerFlooded, "progress"), ("frame 9", .readerLied, "unknown kind"),
    ("frame 3", .readerLied, "more bytes"), ("short", .readerLied, "child header"),
    ("raw 2 255 255 0 0", .readerLied, "oversized"), ("raw 4 1 0 0 0 255 0", .readerLied, "followed"),
    ("raw 4 255 255 255 255", .readerFlooded, "result"), ("raw 1 9 0 0 0", .readerLied, "payload"),
    ("result {}", .readerLied, "form"), ("result []", .readerLied, "object"),
    ("page 2", .readerLied, "numbered"), ("page 0", .readerLied, "numbered"),
    ("quote 5 école", .readerLied, "match"), ("quote 400 école", .readerLied, "beyond"),
    ("table 0 tn", .readerLied, "place"), ("table 1 t", .readerLied, "types"), ("table 1 tx", .readerLied, "types"),
    ("rows 1600000", .readerFlooded, "values"), ("junk 3000000", .readerFlooded, "values"),
    ("stranger", .readerLied, "announced"), ("elsewhere", .readerLied, "every kind"),
    ("leave", .readerLied, "every kind"),
    ("fragile crash", .damaged, "SIGSEGV in a library"), ("fragile abort", .damaged, "SIGABRT in a library"),
    ("fragile exit 3", .readerCrashed, "status 3"), ("fragile mute", .readerLied, "without a result"),
    ("fragile devour", .readerOutOfMemory, "allocation"), ("fragile fragile crash", .readerLied, "fragile"),
    ("raw 3 1 0 0 0 97", .readerLied, "more bytes"), ("raw 5 1 0 0 0 0", .readerLied, "refused"),
    ("raw 6 1 0 0 0 0", .readerLied, "violation"), ("raw 7 1 0 0 0", .readerLied, "fragile"),
    ("fragile frame 9", .readerLied, "unknown kind"),
  ])
  func misdeed(document: String, reason: Reason, detail: String) throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let template = cage.templatePID
    let outcome = try cage.read(document)
    #expect(outcome.reason == reason)
    #expect(detail.isEmpty || outcome.detail?.contains(detail) == true, "\(outcome)")
    #expect(try cage.read("next").contents?.pages.first?.text == "next")
    #expect(cage.templatePID == template)
  }

  @Test func evidenceThatMatchesIsTaken() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    #expect(try cage.read("quote 4 école").contents?.facts.first?.evidence.first?.text == "école")
  }

  @Test func aTableThatHoldsTogetherIsTaken() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let table = try #require(try cage.read("table 12 tn").contents?.tables.first)
    #expect(table == Table(page: 1, rows: [["a", "7"]], sheet: "S", row: 12, column: 1, types: ["tn"]))
    #expect(table.type(row: 0, column: 1) == .number)
  }

  @Test func theFirstResultIsTheAnswer() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    // The second one is refused where it came together with the first, and never read otherwise.
    let reason = try cage.read("twice").reason
    #expect(reason == .damaged || reason == .readerLied)
    #expect(try cage.read("afterwards").contents?.pages.first?.text == "first")
    #expect(try cage.read("next").contents?.pages.first?.text == "next")
  }

  @Test func aRefusedAllocationThatTheReaderSurvivesIsNoFault() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    #expect(try cage.read("squeeze 4000").contents?.pages.first?.text == "refused")
  }

  @Test(arguments: ["hang", "spin", "close"]) func silence(document: String) throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read(document, limits: .forTests.with { $0.stall = .milliseconds(200) })
    #expect(outcome.reason == (document == "close" ? .readerViolation : .readerTimedOut))
    #expect(document == "close" || outcome.detail?.contains("no progress") == true, "\(outcome)")
    #expect(cage.readers.isEmpty)
  }

  @Test func slowProgressEndsAtTheTotal() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read("drip", limits: .forTests.with { $0.total = .milliseconds(500) })
    #expect(outcome.reason == .readerTimedOut)
    #expect(outcome.detail?.contains("longer") == true)
  }

  @Test func killedFromOutside() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read("wait") { _ in
      for reader in cage.readers { kill(reader, SIGKILL) }
      return Document.nowhere
    }
    #expect(outcome.reason == .killedForMemory)
  }

  @Test func stoppedFromOutside() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read("wait", limits: .forTests.with { $0.stall = .milliseconds(200) }) { _ in
      for reader in cage.readers { kill(reader, SIGSTOP) }
      return Document.nowhere
    }
    #expect(outcome.reason == .readerTimedOut)
    #expect(cage.readers.isEmpty)
  }

  @Test func theBoundsOfChildren() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    #expect(try cage.read("children 5", limits: .forTests.with { $0.children = 5 }).contents != nil)
    #expect(try cage.read("children 6", limits: .forTests.with { $0.children = 5 }).reason == .tooManyChildren)
    #expect(try cage.read("child 9 x", limits: .forTests.with { $0.expanded = 8 }).reason == .expandsTooFar)
    #expect(try cage.read("children 9", limits: .forTests.with { $0.expanded = 8 }).reason == .expandsTooFar)
  }
}
