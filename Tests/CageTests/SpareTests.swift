import Cage
import Glibc
import Hostility
import Model
import Platform
import Testing

@Suite("A copy waits for the next document")
struct SpareTests {
  @Test func itReadsTheNextDocument() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    for _ in 0..<3 {
      let spare = cage.spare
      let outcome = try cage.read("child 5 x") { _ in
        #expect(cage.readers.contains(spare))
        return Document.nowhere
      }
      #expect(outcome.contents != nil)
    }
  }

  @Test func oneThatIsKilledIsMissedByNobody() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let template = cage.templatePID
    for round in 0..<3 {
      kill(cage.spare, SIGKILL)
      #expect(try cage.read("round \(round)").contents?.pages.first?.text == "round \(round)")
    }
    #expect(cage.templatePID == template)
  }

  @Test func itReadsItsDocumentThoughItsTemplateWasKilled() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    for round in 0..<3 {
      let template = try #require(cage.templatePID)
      _ = cage.spare
      kill(template, SIGKILL)
      let outcome = try cage.read("round \(round)")
      #expect(outcome.contents?.pages.first?.text == "round \(round)", "\(outcome)")
      #expect(try cage.read("next").contents?.pages.first?.text == "next")
      #expect(cage.templatePID != template)
    }
  }

  /// It has a pipe of its own to answer on: the one that is asked instead must not be taken for a liar.
  @Test func oneThatIsNotHeardIsMissedByNobody() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    for round in 0..<3 {
      _ = cage.spare
      Interception.set(RefusedOnce("recvmsg"))
      defer { Interception.set(nil) }
      let outcome = try cage.read("round \(round)")
      #expect(outcome.contents?.pages.first?.text == "round \(round)", "\(outcome)")
    }
  }

  @Test func itEndsWithItsTemplate() throws {
    let cage = try Cage.started(Products.chaos)
    let spare = cage.spare
    cage.stop()
    #expect(kill(spare, 0) == -1 && errno == ESRCH)
  }
}
