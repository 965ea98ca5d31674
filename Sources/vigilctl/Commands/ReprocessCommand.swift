internal import ArgumentParser
internal import Control
internal import Presentation

struct ReprocessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprocess",
    abstract: "Read documents again; without ids, all that an older reader or interpreter read.",
    discussion: "Exit code 65: some could not be read again; their records stay as they were.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Digests, their first digits, or arrival ids.")
  var ids: [String] = []

  func run() throws {
    let session = try Session(options)
    var line = LiveLine()
    var last: Reprocess.Reply?
    try session.client.stream(Reprocess.self, .init(ids: ids)) { reply in
      last = reply
      line.show { ProgressBar.line("reading", done: reply.done, total: reply.total, columns: $0) }
      return true
    }
    line.clear()
    guard let last else { return }
    let failed = last.failed > 0 ? ", \(Quantity.count(last.failed)) failed" : ""
    try session.show(last, ["\(Quantity.count(last.done - last.failed, "document")) read again\(failed)"])
    if last.failed > 0 { throw Failure(Failure.data) }
  }
}
