import Control
import Foundation
import Model
import Testing

@Suite("A daemon on what the release before left", .timeLimit(.minutes(5)))
struct UpgradeTests {
  private static let archive = TestDaemon.checkout + "/Tests/FileStoreTests/Fixtures/store-1.tar.gz"

  private func former() throws -> TestDaemon {
    let daemon = try TestDaemon()
    let run = try TestDaemon.run("/bin/tar", ["-xzf", Self.archive, "-C", daemon.root, "--no-same-owner"])
    try #require(run.status == 0, "\(run.output)")
    return daemon
  }

  @Test("Its documents, arrivals and quarantine are there, and it goes on from them")
  func goesOn() throws {
    let daemon = try former()
    try daemon.start()
    daemon.awaitLog("The store was brought to the format of this version")
    let before = try daemon.documents()
    #expect(before.count == 4 && before.values.sorted() == [1, 1, 1, 2])
    #expect(try daemon.status.storeFormat == 2 && daemon.status.totals.quarantined == 1)
    let report = try daemon.verify()
    #expect(report.sound && report.storeFormat == 2, "\(report.problems)")
    let doctor = try daemon.vigilctl("doctor")
    #expect(doctor.output.contains("The store is kept in format 2"), "\(doctor.output)")

    let letter = "The council wrote a letter about the school places of the borough.\n"
    try daemon.drop("general/third.txt", letter)
    try daemon.drop("general/erased.txt", "A letter that was not ours to keep.\n")
    try daemon.drop("general/new.txt", "Another letter.\n")
    try daemon.sync()
    let after = try daemon.documents()
    #expect(after.count == 5 && after.values.sorted() == [1, 1, 1, 1, 3])
    #expect(try daemon.status.totals.quarantined == 2, "what was forgotten stays so")
    let bad = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals
    #expect(Set(bad.compactMap(\.reason)) == [.damaged, .erased])

    // A backup knows the format, and brings it along.
    let backup = daemon.root + "/backup"
    #expect(try daemon.vigilctl("backup", backup).status == 0)
    #expect(try String(contentsOfFile: backup + "/vigil-backup", encoding: .utf8) == "vigil-backup 2\n")
    #expect(try String(contentsOfFile: backup + "/state/format", encoding: .utf8) == "vigil-store 2\n")
    let other = try TestDaemon()
    let run = try TestDaemon.run(
      TestDaemon.products + "/vigild", ["--config", other.root + "/vigil.yaml", "--restore", backup])
    #expect(run.status == 0, "\(run.output)")
    try other.start()
    #expect(try other.documents() == after && other.verify().sound)
  }

  @Test("A backup of the release before, taken again and restored")
  func formerBackup() throws {
    let daemon = try former()
    let backup = daemon.root + "/backup"
    let files = FileManager.default
    for folder in ["originals", "documents"] {
      try files.createDirectory(atPath: backup, withIntermediateDirectories: true)
      try files.copyItem(atPath: "\(daemon.root)/store/\(folder)", toPath: "\(backup)/\(folder)")
    }
    try files.createDirectory(atPath: backup + "/state/spool", withIntermediateDirectories: true)
    try files.copyItem(atPath: daemon.root + "/store/ledger", toPath: backup + "/state/ledger")
    for folder in ["active", "deferred", "quarantine"] {
      try files.copyItem(atPath: "\(daemon.root)/spool/\(folder)", toPath: "\(backup)/state/spool/\(folder)")
    }
    try Data("{}\n".utf8).write(to: URL(fileURLWithPath: backup + "/state/backup.json"))
    try Data("vigil-backup 1\n".utf8).write(to: URL(fileURLWithPath: backup + "/vigil-backup"))
    let other = try TestDaemon()
    let run = try TestDaemon.run(
      TestDaemon.products + "/vigild", ["--config", other.root + "/vigil.yaml", "--restore", backup])
    #expect(run.status == 0, "\(run.output)")
    try other.start()
    #expect(try other.documents().count == 4 && other.verify().sound)
    #expect(try other.status.totals.quarantined == 1)
    #expect(try other.vigilctl("backup", backup).status == 0)
    #expect(try String(contentsOfFile: backup + "/vigil-backup", encoding: .utf8) == "vigil-backup 2\n")
  }

  @Test("What a later release left is refused with what to do")
  func later() throws {
    let daemon = try former()
    try Data("vigil-store 99\n".utf8).write(to: URL(fileURLWithPath: daemon.root + "/store/format"))
    let run = try TestDaemon.run(TestDaemon.products + "/vigild", ["--config", daemon.root + "/vigil.yaml"])
    #expect(run.status == 76)
    #expect(run.output.contains("format 99") && run.output.contains("Install the Vigil that made it"), "\(run.output)")
  }
}
