internal import ArgumentParser
internal import Control
internal import Presentation

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Wait until everything complete in incoming is settled.",
    discussion: """
      Exit code 0: settled; 75: something is deferred, blocked or still being written, and listed, or files are \
      not taken because the reserve of free space is reached, or the time is over; 69: Vigil is paused.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Wait at most so many seconds.")
  var timeout: Double?

  func validate() throws {
    if let timeout, !(0...86_400).contains(timeout) { throw ValidationError("--timeout is 0 to 86400 seconds") }
  }

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Sync.self, .init(timeout: timeout))
    try session.show(reply, UnsettledTable.lines(reply, room: session.columns, style: session.style))
    guard !reply.settled || reply.timedOut else { return }
    var reasons = reply.held.map { ["files are not taken: \(Printable.line($0))"] } ?? []
    if reply.timedOut { reasons.append("the time is over") }
    throw Failure(
      Failure.temporary,
      reasons.isEmpty ? "\(Quantity.count(reply.left, "file")) not settled" : reasons.joined(separator: "; "))
  }
}
