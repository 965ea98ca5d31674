internal import ArgumentParser
internal import Control
internal import Model
internal import Presentation

struct QuarantineListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List quarantined arrivals, oldest first.",
    discussion: "With --json, an object a line.")

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Only what arrived in this channel.")
  var channel: String?

  func run() throws {
    let session = try Session(options)
    var arrivals: [Arrival] = []
    var after: String?
    repeat {
      let reply = try session.call(ListQuarantine.self, .init(channel: channel, after: after, limit: 1000))
      arrivals += reply.arrivals
      after = reply.arrivals.isEmpty ? nil : reply.next
    } while after != nil
    if session.isJSON {
      try session.showLines(arrivals)
    } else if arrivals.isEmpty {
      Output.tell("nothing is quarantined")
    } else {
      let lines = ArrivalTable.lines(arrivals, now: session.now, room: session.columns, style: session.style)
      try session.page(lines.map { $0 + "\n" }.joined())
    }
  }
}
