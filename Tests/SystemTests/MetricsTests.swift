import Control
import Foundation
import Glibc
import Testing

@Suite("Metrics", .timeLimit(.minutes(5)))
struct MetricsTests {
  @Test("They say what status says, name no file, and tell of a daemon that is gone")
  func metrics() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("police/marmaduke.txt", "A document.")
    try daemon.drop("police/again.txt", "A document.")
    try daemon.drop("police/bad.pdf", "%PDF-1.7 damaged")
    try daemon.sync()
    let run = try daemon.vigilctl("metrics")
    #expect(run.status == 0)
    let lines = Set(run.output.split(separator: "\n").map(String.init))
    for line in [
      "vigil_up 1", "vigil_arrivals 3", "vigil_account_balanced 1", "vigil_documents 1",
      #"vigil_arrivals_by_disposition{disposition="quarantined"} 1"#, #"vigil_recent_failures{reason="damaged"} 1"#,
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(!run.output.contains("marmaduke") && !run.output.contains("police") && !run.output.contains(daemon.root))
    let file = daemon.root + "/vigil.prom"
    #expect(try daemon.vigilctl("metrics", "--output", file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# HELP vigil_up"))
    daemon.end()
    #expect(try daemon.vigilctl("metrics", "--output", file).status == 69)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("\nvigil_up 0\n"))
  }

  /// As systemd's socket does while vigild cannot start: connections are taken, and nobody answers.
  @Test("Of a socket behind which nobody answers, metrics and doctor tell, and end")
  func silence() throws {
    let daemon = try TestDaemon()
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: (daemon.root + "/control").utf8) }
    let bound = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && listen(listener, 8) == 0)
    let metrics = try daemon.vigilctl("metrics")
    #expect(metrics.status == 69 && metrics.output.contains("\nvigil_up 0\n"), "\(metrics.output)")
    #expect(metrics.output.contains("nothing was heard"))
    let doctor = try daemon.vigilctl("doctor")
    #expect(doctor.status == 2 && doctor.output.contains("nothing was heard"), "\(doctor.output)")
  }
}
