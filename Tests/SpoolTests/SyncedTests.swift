import Foundation
import Glibc
import Hostility
import Model
import Platform
import Spool
import SystemPackage
import Testing

/// What the spool has written to the disk when it returns. A move from one state to another is not: the store's commit is.
@Suite("The spool syncs what nobody would do again", .serialized)
struct SyncedTests {
  private let playground: Playground

  init() throws { playground = try Playground() }

  private var tree: SpoolTree { playground.tree }

  @Test func aPause() async throws {
    try await SyncWitness.watching { witness in
      for isPaused in [true, false] {
        try tree.setPaused(isPaused)
        #expect(witness.open == [])
      }
    }
  }

  @Test func claimsWhereItIsAsked() async throws {
    try playground.write("police/report.txt")
    try await SyncWitness.watching { witness in
      _ = try playground.claim("police/report.txt")
      #expect(witness.open != [])
      try tree.syncClaims()
      #expect(witness.open == [])
    }
  }

  @Test("Few children one by one, many at once", arguments: [1, 4, 5])
  func children(count: Int) async throws {
    try playground.write("police/2026/mail.eml")
    let parent = try playground.claim("police/2026/mail.eml")
    try await SyncWitness.watching { witness in
      let claims = try (1...count).map { number in
        let id = parent.origin.arrival.child(number)
        let room = try tree.makeChild(id, of: parent, name: SpoolName("enclosure.txt"))
        let claim = room.claim
        try room.take().write(all: Array("text".utf8))
        return claim
      }
      #expect(try tree.syncChildren(claims) == Int64(count) * 4)
      #expect(witness.open == [])
    }
  }

  @Test func whatARestoreBrings() async throws {
    try playground.write("police/report.txt")
    let claim = try playground.claim("police/report.txt")
    let other = try Playground()
    let snapshot = try tree.snapshot()
    try await SyncWitness.watching { witness in
      let isRestored = try other.tree.restore(from: snapshot)
      #expect(isRestored)
      #expect(witness.open == [])
    }
    #expect(try other.tree.holds(claim.origin.arrival, in: .active))
  }

  /// Files from another mount: the copy before its source goes, what is taken back before its note goes, and the note itself.
  @Suite(.enabled(if: Mount.isPossible, "only root can mount"), .serialized) struct Carried {
    private let playground: Playground
    private let mount: Mount

    init() throws {
      playground = try Playground()
      mount = try Mount(memory: playground.path("police"))
      try playground.write("police/2026/report.txt")
    }

    private func isCarriage(_ change: String) -> Bool {
      [".json", ".taken", "report.txt", "/2026", "/police"].contains(where: change.contains)
    }

    @Test func aCopy() async throws {
      try await SyncWitness.watching { witness in
        let intake = try playground.start()
        while playground.names.isEmpty { await intake.pulse() }
        #expect(playground.names == ["police:2026/report.txt"])
        #expect(witness.began(("rename", ".json"), before: ("link", "report.txt")), "its note, then the copy")
        #expect(witness.open(before: "link", "report.txt")?.filter { $0.hasPrefix("bytes") } == [])
        #expect(witness.open(before: "remove", "report.txt") == [])
        #expect(witness.began(("remove", "report.txt"), before: ("remove", ".json")), "its source, then the note")
        #expect(witness.open.filter { $0 == "gone report.txt" } == [])
      }
    }

    @Test func oneThatIsTakenBack() async throws {
      try await SyncWitness.watching(refusing: RefusedOnce("fsync", below: "active")) { witness in
        // It stands still then: nothing is tried again.
        let clock = TestClock()
        var settings = Intake.Settings()
        clock.rule(&settings)
        let intake = try playground.start(settings)
        while witness.open(before: "remove", ".json") == nil {
          clock.advance(seconds: 1)
          await intake.pulse()
        }
        #expect(witness.open(before: "remove", ".json")?.filter { $0.hasPrefix("gone") } == [])
        #expect(try playground.tree.count(.active) == 0)
      }
    }

    @Test func oneWhoseSourceCannotBeSeenToBeGone() async throws {
      try await SyncWitness.watching(refusing: RefusedOnce("unlinkat", below: "incoming")) { witness in
        let intake = try playground.start()
        while playground.names.isEmpty { await intake.pulse() }
        #expect(playground.names == ["police:2026/report.txt"])
        #expect(witness.open(before: "rename", ".taken") != nil)
        // A later round may have removed the note that it is taken already, which the next start would do too.
        #expect(witness.open.filter { isCarriage($0) && !($0.hasPrefix("gone") && $0.hasSuffix(".taken")) } == [])
      }
    }
  }
}
