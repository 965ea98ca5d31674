import Control
import Foundation
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
}
