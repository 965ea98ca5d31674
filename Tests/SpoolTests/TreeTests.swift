import Foundation
import Glibc
import Model
import Platform
import Spool
import Synchronization
import SystemPackage
import Testing

@Suite("Directories are states")
struct TreeTests {
  private let playground: Playground

  private final class Flag: Sendable {
    private let value = Atomic(false)

    func set() { value.store(true, ordering: .releasing) }

    /// All that was answered until it is set.
    func until(_ ask: @Sendable () throws -> Int64?) async throws -> Set<Int64?> {
      var answers: Set<Int64?> = []
      repeat { answers.insert(try ask()) } while !value.load(ordering: .acquiring)
      return answers
    }
  }

  init() throws { playground = try Playground() }

  private var tree: SpoolTree { playground.tree }

  @Test("A claim keeps the path, and leaving leaves nothing")
  func claimAndLeave() throws {
    try playground.write("police/2026/11/report.pdf", "abc")
    let claim = try playground.claim("police/2026/11/report.pdf")
    #expect(claim.origin.channel == "police" && claim.origin.name.escaped == "2026/11/report.pdf")
    #expect(try tree.count(.active) == 1)
    #expect(try tree.open(claim).read(limit: 10) == Array("abc".utf8))
    let found = try #require(try tree.claim(claim.origin.arrival, in: .active))
    #expect(found.path == claim.path && found.origin.channel == "police" && found.source == .state(.active))
    try tree.leave(claim)
    #expect(try tree.count(.active) == 0)
    #expect(try tree.arrivals(.active).isEmpty)
    #expect(try SpoolTree(playground.root).count(.active) == 0)
  }

  @Test("A name that is not UTF-8 goes the same way")
  func rawName() throws {
    let bytes: [UInt8] = [0x62, 0xE9, 0x2E, 0x70, 0x64, 0x66]
    try tree.incoming.open(FilePath(bytes: bytes), flags: O_WRONLY | O_CREAT, mode: 0o644).write(all: [1])
    let path = SpoolPath(FilePath(bytes: bytes))
    #expect(path.name == SpoolName(bytes: bytes) && path.channel == "general")
    let origin = Origin(
      arrival: ArrivalID(at: Timestamp(microseconds: 1), random: (1, 2)), received: Timestamp(microseconds: 1),
      channel: path.channel, name: path.name)
    let claim = try tree.claim(path, as: origin, examined: try tree.incoming.status(path.path))
    #expect(try tree.claim(claim.origin.arrival, in: .active)?.origin.name == SpoolName(bytes: bytes))
  }

  @Test("A file that changed goes back, unless its name is taken")
  func putBack() throws {
    try playground.write("a/x.txt")
    let first = try playground.claim("a/x.txt")
    #expect(try tree.putBack(first))
    #expect(FileManager.default.fileExists(atPath: playground.path("a/x.txt")))
    let second = try playground.claim("a/x.txt")
    try playground.write("a/x.txt", "another")
    #expect(try !tree.putBack(second))
    #expect(try tree.count(.active) == 1)
    #expect(try String(contentsOfFile: playground.path("a/x.txt"), encoding: .utf8) == "another")
  }

  @Test("To quarantine with its reason, back, and out")
  func quarantine() throws {
    try playground.write("x.txt")
    let claim = try playground.claim("x.txt")
    let id = claim.origin.arrival
    let trouble = Trouble(
      reason: .damaged, detail: "no pages", at: Timestamp(microseconds: 5), attempts: 1, due: nil)
    try tree.move(id, from: .active, to: .quarantine, trouble: trouble)
    #expect(tree.trouble(of: id, in: .quarantine) == trouble)
    #expect(try tree.count(.active) == 0 && tree.count(.quarantine) == 1)
    #expect(try SpoolTree(playground.root).count(.quarantine) == 1)
    try tree.move(id, from: .quarantine, to: .active)
    #expect(tree.trouble(of: id, in: .quarantine) == nil)
    #expect(try tree.holds(id, in: .active))
    try tree.move(id, from: .active, to: .quarantine, trouble: trouble)
    try tree.discard(id, from: .quarantine)
    #expect(try tree.count(.quarantine) == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: playground.root.appending("quarantine").string).isEmpty)
    #expect(throws: SpoolError.self) { try tree.move(id, from: .quarantine, to: .active) }
  }

  @Test("Empty folders that crashes left in another state are not in the way; files are")
  func remains() throws {
    try playground.write("a/x.txt")
    let id = try playground.claim("a/x.txt").origin.arrival
    let place = playground.root.appending("quarantine/\(id.text)/a").string
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try tree.move(id, from: .active, to: .quarantine)
    try FileManager.default.createDirectory(
      atPath: playground.root.appending("active/\(id.text)/b").string, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: playground.root.appending("active/\(id.text)/b/y").string))
    #expect(throws: SpoolError.self) { try tree.move(id, from: .quarantine, to: .active) }
    #expect(try tree.channel(of: id, in: .quarantine) == "a" && !tree.removeEmptyFolders(of: id, in: .active))
  }

  @Test(
    "A child lies beside its parent, whatever its name tries",
    arguments: [
      ("note.txt", "note.txt"), ("../../../etc/cron.d/x", "x"), ("/", "attachment"), ("..", "attachment"),
      ("", "attachment"),
    ])
  func children(name: String, leaf: String) throws {
    try playground.write("health/mail.eml")
    let parent = try playground.claim("health/mail.eml")
    let room = try tree.makeChild(parent.origin.arrival.child(1), of: parent, name: SpoolName(name))
    let child = room.claim
    #expect(child.path.path.lastComponent?.string == leaf)
    #expect(child.origin.channel == "health")
    try room.take().write(all: [1, 2, 3])
    #expect(try tree.syncChildren([child]) == 3)
    #expect(try tree.size(ofActive: child.origin.arrival) == 3)
    let again = try tree.makeChild(parent.origin.arrival.child(1), of: parent, name: SpoolName(name))
    try again.take().write(all: [9])
    #expect(try tree.size(ofActive: child.origin.arrival) == 1)
    #expect(try tree.count(.active) == 2)
  }

  @Test("Many children are written to the disk as few are, and counted")
  func manyChildren() throws {
    try playground.write("health/mail.eml")
    let parent = try playground.claim("health/mail.eml")
    let children = try (1...20).map { number in
      let room = try tree.makeChild(parent.origin.arrival.child(number), of: parent, name: SpoolName("\(number).txt"))
      let claim = room.claim
      try room.take().write(all: [UInt8](repeating: 65, count: number))
      return claim
    }
    #expect(try tree.syncChildren(children) == 210)
    #expect(try tree.syncChildren([]) == 0)
    try tree.leave(children[0])
    #expect(throws: SpoolError.self, "one that is gone is not on the disk") { try tree.syncChildren(children) }
  }

  /// The size of one that leaves at the very moment is asked for by its siblings, and must not be their trouble.
  @Test("A child's size while it leaves is its size or none", .timeLimit(.minutes(5)))
  func sizeOfOneThatLeaves() async throws {
    try playground.write("health/mail.eml")
    let parent = try playground.claim("health/mail.eml")
    let id = parent.origin.arrival.child(1)
    let isDone = Flag()
    async let asked = isDone.until { [tree] in try tree.size(ofActive: id) }
    for _ in 0..<2000 {
      let room = try tree.makeChild(id, of: parent, name: SpoolName("note.txt"))
      let claim = room.claim
      try room.take().write(all: [1, 2, 3])
      try tree.leave(claim)
    }
    isDone.set()
    #expect(try await asked.isSubset(of: [nil, 0, 3]))
  }

  @Test("An interrupted claim that moved nothing is cleared away")
  func emptyFolder() throws {
    let id = ArrivalID(at: Timestamp(microseconds: 1), random: (3, 4))
    try FileManager.default.createDirectory(
      atPath: playground.root.appending("active").appending(id.text).appending("general").string,
      withIntermediateDirectories: true)
    let reopened = try SpoolTree(playground.root)
    #expect(try reopened.count(.active) == 1)
    #expect(try reopened.claim(id, in: .active) == nil)
    #expect(try reopened.count(.active) == 0)
  }
}

@Suite("Senders who swap names")
struct SwapTests {
  private let playground: Playground

  init() throws { playground = try Playground() }

  private func claim(_ name: FilePath, examined: FileStatus) throws(SpoolError) -> Claim {
    let path = SpoolPath(name)
    let origin = Origin(
      arrival: ArrivalID(at: Timestamp(microseconds: 1), random: Randomness.pair()),
      received: Timestamp(microseconds: 1), channel: path.channel, name: path.name)
    return try playground.tree.claim(path, as: origin, examined: examined)
  }

  @Test("A folder that became a link to the spool itself moves nothing of the daemon's")
  func linkedFolder() throws {
    try playground.write("general/d/quarantine", "bait")
    let examined = try playground.tree.incoming.status("general/d/quarantine")
    try FileManager.default.moveItem(atPath: playground.path("general/d"), toPath: playground.path("general/aside"))
    #expect(symlink(playground.root.string, playground.path("general/d")) == 0)
    #expect(throws: SpoolError.self) { try claim("general/d/quarantine", examined: examined) }
    #expect(FileManager.default.fileExists(atPath: playground.root.appending("quarantine").string))
    #expect(try playground.tree.count(.active) == 0)
  }

  @Test("A file that was replaced by a folder or another file between the look and the claim stays")
  func replaced() throws {
    try playground.write("general/x", "examined")
    let examined = try playground.tree.incoming.status("general/x")
    #expect(rename(playground.path("general/x"), playground.path("general/kept")) == 0)
    try playground.write("general/x/inner.txt", "not examined")
    #expect(throws: SpoolError.self) { try claim("general/x", examined: examined) }
    #expect(FileManager.default.fileExists(atPath: playground.path("general/x/inner.txt")))
    #expect(try playground.tree.count(.active) == 0)
    try playground.write("general/y", "another")
    #expect(throws: SpoolError.self) { try claim("general/y", examined: examined) }
    #expect(FileManager.default.fileExists(atPath: playground.path("general/y")))
  }

  @Test("A file that changed is not put back through a link")
  func putBackThroughLink() throws {
    try playground.write("general/d/x", "text")
    let claim = try claim("general/d/x", examined: try playground.tree.incoming.status("general/d/x"))
    try FileManager.default.removeItem(atPath: playground.path("general/d"))
    #expect(symlink("/tmp", playground.path("general/d")) == 0)
    #expect(try !playground.tree.putBack(claim))
    #expect(try playground.tree.open(claim).read(limit: 10) == Array("text".utf8))
  }

  @Test("Only empty folders are kept for the next arrival, and none with anything in it is deleted")
  func idleFolders() throws {
    let id = ArrivalID(at: Timestamp(microseconds: 1), random: (8, 9))
    let folder = playground.root.appending("active").appending(id.text).appending("general").string
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["one", "two"] { try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
    let tree = try SpoolTree(playground.root)
    let claim = try #require(try tree.claim(id, in: .active))
    try tree.leave(claim)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    _ = try SpoolTree(playground.root)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }
}
