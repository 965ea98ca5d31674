internal import ArgumentParser
internal import Control
internal import Glibc
internal import Platform
internal import Presentation

struct QuarantineDiscardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Say that quarantined arrivals are not wanted, and remove their files.",
    discussion: "Asks first when a person sits at the terminal. The ledger keeps the decision, not the files.")

  @OptionGroup var options: GlobalOptions

  @Flag(name: .shortAndLong, help: "Do not ask.")
  var yes = false

  @Argument(help: "Arrival ids.")
  var ids: [String]

  func run() throws {
    if !yes, Terminal.isTerminal(STDIN_FILENO) {
      Output.error("Remove the files of \(Quantity.count(ids.count, "arrival")) for good? [y/N] ")
      guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else {
        throw Failure(Failure.temporary, "nothing was discarded")
      }
    }
    let session = try Session(options)
    let reply = try session.call(Discard.self, .init(ids: ids))
    try session.show(reply, reply.arrivals.map { "discarded \($0)" })
  }
}
