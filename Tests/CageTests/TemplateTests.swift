import Cage
import Glibc
import Model
import Platform
import Testing

@Suite("The template is kept ready")
struct TemplateTests {
  @Test func oneThatDiesIsReplacedBeforeTheNextDocument() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let first = try #require(cage.templatePID)
    kill(first, SIGKILL)
    #expect(try cage.read("next").contents?.pages.first?.text == "next")
    #expect(cage.templatePID != first)
  }

  @Test func oneThatDiesDuringAReadingHurtsNoDocument() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read("child 5 x") { _ in
      if let template = cage.templatePID { kill(template, SIGKILL) }
      return Document.nowhere
    }
    #expect(outcome.contents != nil)
    #expect(try cage.read("next").contents != nil)
  }

  @Test func itIsReplacedOnRequest() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let first = cage.templatePID
    cage.replace()
    var reads = 0
    while cage.templatePID == first, reads < 10_000 {
      #expect(try cage.read("next").contents != nil)
      reads += 1
    }
    #expect(cage.templatePID != first)
  }

  @Test func itCanBeStoppedAndStarted() throws {
    let cage = try Cage.started(Products.chaos)
    cage.stop()
    #expect(cage.templatePID == nil)
    try cage.start()
    #expect(try cage.read("next").contents != nil)
    cage.stop()
  }

  @Test func anInterruptionEndsReadingsAndLetsNoneBegin() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read("wait") { _ in
      cage.interrupt()
      return Document.nowhere
    }
    #expect(outcome.reason == .cageUnavailable && cage.interrupted)
    #expect(try cage.read("next").reason == .cageUnavailable)
    #expect(cage.readers.isEmpty)
  }

  @Test(arguments: ["/nonexistent/vigil-reader", "/bin/true"]) func oneThatCannotStartIsSaid(executable: String) throws
  {
    let cage = try Cage(executables: [executable])
    defer { cage.stop() }
    let error = #expect(throws: CageError.self) { try cage.start() }
    #expect(error?.description.contains(executable) == true)
    #expect(try cage.read("text").reason == .cageUnavailable)
  }

  @Test func aReaderThatCannotReadItsReferenceDataIsNotReady() throws {
    let cage = try Cage(executables: [Products.reader], arguments: ["/nonexistent"])
    defer { cage.stop() }
    #expect(throws: CageError.self) { try cage.start() }
  }

  @Test func aReplacementIsStartedWithOtherArguments() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let first = try #require(cage.templatePID)
    cage.replace(arguments: ["one"])
    cage.replace(arguments: ["two"])
    while cage.templatePID == first { #expect(try cage.read("next").contents != nil) }
    let pid = try #require(cage.templatePID)
    let line = String(decoding: try SmallFile.bytes(at: "/proc/\(pid)/cmdline"), as: UTF8.self)
    #expect(line.hasSuffix("chaos-reader\u{0}two\u{0}"))
  }

  @Test(arguments: [("without-landlock", "Landlock"), ("without-seccomp", "seccomp")])
  func anIncompleteCageIsRefusedUnlessAllowed(name: String, part: String) throws {
    let chaos = try ChaosLink(name)
    let strict = try Cage(executables: [chaos.path])
    let error = #expect(throws: CageError.self) { try strict.start() }
    guard case .incomplete(let missing) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(missing.count == 1 && missing.first?.contains(part) == true)
    strict.stop()
    let loose = try Cage(executables: [chaos.path], required: false)
    try loose.start()
    defer { loose.stop() }
    #expect(loose.missing == missing)
    #expect(try loose.read("next").contents != nil)
  }

  /// Programs are started together, and waited for one after the other: the last has failed by the time it is asked, and
  /// says why, not that it is tried again.
  @Test func whoAsksFirstMeetsTheFailureItself() throws {
    let chaos = try ChaosLink("without-seccomp")
    let cage = try Cage(executables: [Products.reader, chaos.path])
    defer { cage.stop() }
    let error = #expect(throws: CageError.self) { try cage.start() }
    guard case .incomplete = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
