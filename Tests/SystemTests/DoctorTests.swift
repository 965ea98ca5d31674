import Control
import Foundation
import Glibc
import Testing

@Suite("Doctor", .timeLimit(.minutes(5)))
struct DoctorTests {
  private func examine(_ daemon: TestDaemon) throws -> [Check] {
    try daemon.call(Examine.self, NoParameters()).checks
  }

  /// The worst check of the name.
  private func check(_ name: String, _ daemon: TestDaemon) throws -> Check {
    let all = try examine(daemon).filter { $0.name == name }
    return try #require(all.first { $0.verdict == .bad } ?? all.first { $0.verdict == .warning } ?? all.first)
  }

  @Test("Each thing that is looked at is found wrong when it is, with what mends it")
  func findings() throws {
    let daemon = try TestDaemon("groups: {read: vigil-no-such}")
    try daemon.start()
    let names = Set(try examine(daemon).map(\.name))
    #expect(names == ["store", "spool", "channels", "space", "reserve", "descriptors", "groups", "cage", "readers"])
    #expect(try check("store", daemon).verdict == .good)
    #expect(try check("cage", daemon).verdict == .good)
    #expect(try check("groups", daemon).detail.contains("vigil-no-such"))

    let store = daemon.root + "/store"
    chmod(store, 0o755)
    let open = try check("store", daemon)
    #expect(open.verdict == .bad && open.remedy == "chmod 700 \(store)")
    chmod(store, 0o700)
    #expect(try check("store", daemon).verdict == .good)

    let channel = daemon.incoming + "/general"
    chmod(channel, 0o777)
    let loose = try check("channels", daemon)
    #expect(loose.verdict == .warning && loose.remedy == "chmod +t \(channel)")
    chmod(channel, 0o1777)
    #expect(try check("channels", daemon).verdict == .good)
  }

  @Test("What the daemon's user may not do is found", .enabled(if: TestDaemon.isRoot, "only root can become another"))
  func ordinaryUser() throws {
    let daemon = try TestDaemon("groups: {read: vigil-no-such}", user: "nobody")
    chmod(NSTemporaryDirectory(), 0o1777)
    try daemon.start()
    #expect(try check("channels", daemon).verdict == .good)
    try FileManager.default.createDirectory(atPath: daemon.incoming + "/closed", withIntermediateDirectories: false)
    chmod(daemon.incoming + "/closed", 0o755)
    let closed = try check("channels", daemon)
    #expect(closed.verdict == .bad && closed.remedy?.hasPrefix("setfacl -m u:nobody:rwx ") == true)
    chown(daemon.root + "/store", 0, 0)
    #expect(try check("store", daemon).verdict == .bad)
    chown(daemon.root + "/store", 65534, 65534)
  }

  @Test("The command tells all of it by its exit code, without a daemon too")
  func command() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    let run = try daemon.vigilctl("doctor", "--json")
    let checks = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Check.self, from: Data($0.utf8))
    }
    #expect(Set(checks.map(\.name)).isSuperset(of: ["daemon", "clock", "inotify", "store"]))
    let worst = checks.contains { $0.verdict == .bad } ? 2 : checks.contains { $0.verdict == .warning } ? 1 : 0
    #expect(Int(run.status) == worst, "\(run.output)")
    chmod(daemon.root + "/store", 0o755)
    let bad = try daemon.vigilctl("doctor")
    #expect(bad.status == 2 && bad.output.hasPrefix("bad"), "\(bad.output)")
    daemon.end()
    let down = try daemon.vigilctl("doctor")
    #expect(down.status == 2 && down.output.contains("systemctl start vigild"), "\(down.output)")
  }
}
