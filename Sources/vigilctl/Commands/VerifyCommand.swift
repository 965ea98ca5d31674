internal import ArgumentParser
internal import Control
internal import Presentation

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check digests, records, ledger, index and spool, and prove the account.",
    discussion: "Exit code 65: something is not as it should be, and listed.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    var line = LiveLine()
    var report: Report?
    try session.client.stream(Verify.self, .init()) { reply in
      if let progress = reply.progress { line.show { ProgressLine.text(progress, columns: $0) } }
      report = reply.report ?? report
      return true
    }
    line.clear()
    guard let report else { throw Failure(Failure.protocol, "the daemon sent no report") }
    try session.show(report, ReportPage.lines(report, style: session.style))
    if !report.sound { throw Failure(Failure.data) }
  }
}
