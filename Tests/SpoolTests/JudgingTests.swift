import Foundation
import Glibc
import Model
import Platform
import Spool
import SystemPackage
import Testing

@Suite("When is a file complete?")
struct JudgingTests {
  private let playground: Playground
  private let automatic = ChannelRules(settle: nil)

  init() throws { playground = try Playground() }

  private func status(_ text: String) throws -> FileStatus {
    try playground.write("file", text)
    return try playground.tree.incoming.status("file")
  }

  @Test("At once when a lease says that nobody writes it")
  func leased() throws {
    var watch = QuietWatch()
    let status = try status("x")
    #expect(watch.judge("file", status, lease: .quiet, rules: automatic, now: 7) == .complete(status))
  }

  @Test("Never while somebody writes it, however long it has been quiet")
  func written() throws {
    var watch = QuietWatch()
    let status = try status("x")
    for now in [0, 10_000_000_000, 90_000_000_000] as [UInt64] {
      #expect(
        watch.judge("file", status, lease: .beingWritten, rules: automatic, now: now)
          == .waiting(.beingWritten, status, due: nil))
    }
  }

  @Test("After five seconds of quiet where no lease can be had; a change starts them anew")
  func quiet() throws {
    var watch = QuietWatch()
    let first = try status("x")
    let changed = try status("xy")
    let second: UInt64 = 1_000_000_000
    func judge(_ status: FileStatus, _ now: UInt64) -> Finding {
      watch.judge("file", status, lease: .unknown, rules: automatic, now: now * second)
    }
    #expect(judge(first, 100) == .waiting(.settling, first, due: 105 * second))
    #expect(judge(first, 104) == .waiting(.settling, first, due: 105 * second))
    #expect(judge(changed, 105) == .waiting(.settling, changed, due: 110 * second))
    #expect(judge(changed, 110) == .complete(changed))
  }

  @Test("A settle time holds with a lease too, and an empty file always gets the quiet time")
  func settle() throws {
    var watch = QuietWatch()
    let full = try status("x")
    let rules = ChannelRules(settle: 2_000_000_000)
    #expect(
      watch.judge("a", full, lease: .quiet, rules: rules, now: 0) == .waiting(.settling, full, due: 2_000_000_000))
    #expect(watch.judge("a", full, lease: .quiet, rules: rules, now: 2_000_000_000) == .complete(full))
    let empty = try status("")
    #expect(
      watch.judge("b", empty, lease: .quiet, rules: automatic, now: 0)
        == .waiting(.settling, empty, due: ChannelRules.quietTime))
  }

  @Test("A channel with most of the files that are remembered gives way to others'")
  func shares() throws {
    var watch = QuietWatch(capacity: 4)
    let file = try status("x")
    func judge(_ path: FilePath, _ now: UInt64) -> Finding {
      watch.judge(path, file, lease: .unknown, rules: automatic, now: now)
    }
    for number in 0..<8 { _ = judge(FilePath("flood/\(number)"), 0) }
    _ = judge("school/letter", 1)
    #expect(judge("school/letter", 1 + ChannelRules.quietTime) == .complete(file))
    let known = (0..<8).filter { judge(FilePath("flood/\($0)"), ChannelRules.quietTime) == .complete(file) }
    #expect(known.count == 3, "\(known)")
  }

  @Test("What is not looked at any more is forgotten")
  func kept() throws {
    var watch = QuietWatch()
    let file = try status("x")
    func judge(_ path: FilePath, _ now: UInt64) -> Finding {
      watch.judge(path, file, lease: .unknown, rules: automatic, now: now)
    }
    _ = (judge("a", 0), judge("b", 0), judge("b", 2))
    watch.keep(since: 1)
    #expect(
      judge("a", ChannelRules.quietTime) != .complete(file) && judge("b", ChannelRules.quietTime) == .complete(file))
  }

  @Test(
    "Names of files that are being written",
    arguments: [
      ("report.pdf.part", true), ("report.pdf.filepart", true), ("report.pdf~", true), (".report.pdf.Xa93bc", true),
      ("~$report.docx", true), ("REPORT.TMP", true), ("report.crdownload", true), ("report.pdf", false),
      ("part", false), (".part", true), ("partial report.txt", false), ("a~b.pdf", false), ("tmp", false),
    ])
  func temporaryNames(name: String, isTemporary: Bool) { #expect(TemporaryName.matches(name.utf8) == isTemporary) }

  @Test("What is no regular file is neither followed nor opened")
  func specialFiles() throws {
    let directory = playground.tree.incoming
    try playground.write("target")
    #expect(symlink(playground.path("target"), playground.path("link.pdf")) == 0)
    #expect(symlink("/etc/passwd", playground.path("passwd.pdf")) == 0)
    #expect(mkfifo(playground.path("pipe.pdf"), 0o644) == 0)
    #expect(mkdir(playground.path("folder.pdf"), 0o755) == 0)
    for name in ["link.pdf", "passwd.pdf", "pipe.pdf"] as [FilePath] {
      guard case .other(.blocked(.notRegular, _)) = Examination.look(at: name, in: directory) else {
        Issue.record("\(name) was not blocked")
        continue
      }
    }
    guard case .other(.folder) = Examination.look(at: "folder.pdf", in: directory) else {
      Issue.record("a folder is a folder, whatever its name")
      return
    }
    guard case .other(.gone) = Examination.look(at: "nothing", in: directory) else {
      Issue.record("nothing is there")
      return
    }
  }

  @Test("A folder that is replaced by a link does not lead out of the spool")
  func linkedFolder() throws {
    #expect(symlink("/etc", playground.path("channel")) == 0)
    let intake = try playground.start()
    #expect(intake.diagnose(SpoolPath("channel/passwd")) == .blocked(.notRegular, nil))
  }

  @Test("A lease tells an open writer from none")
  func lease() throws {
    try playground.write("growing")
    let writer = try playground.tree.incoming.open("growing", flags: O_WRONLY)
    guard case .file(_, .beingWritten) = Examination.look(at: "growing", in: playground.tree.incoming) else {
      Issue.record("the writer was not seen")
      return
    }
    close(writer.release())
    guard case .file(_, .quiet) = Examination.look(at: "growing", in: playground.tree.incoming) else {
      Issue.record("nobody writes any more")
      return
    }
  }
}
