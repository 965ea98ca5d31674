internal import ArgumentParser
internal import Control
internal import Presentation

struct RetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Try arrivals now; without ids, all that are deferred.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Arrival ids.")
  var ids: [String] = []

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Retry.self, .init(ids: ids))
    var lines = reply.arrivals.isEmpty ? ["nothing is deferred"] : reply.arrivals.map { "retried \($0)" }
    let others = reply.count - reply.arrivals.count
    if others > 0 { lines.append("and \(Quantity.count(others, "other"))") }
    try session.show(reply, lines)
  }
}
