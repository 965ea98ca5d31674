internal import ArgumentParser
internal import Control
internal import Presentation

struct QuarantineReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Put quarantined arrivals back on their way.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Arrival ids.")
  var ids: [String]

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Release.self, .init(ids: ids))
    try session.show(reply, reply.arrivals.map { "released \($0)" })
  }
}
