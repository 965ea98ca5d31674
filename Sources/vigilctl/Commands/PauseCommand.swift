internal import ArgumentParser
internal import Control
internal import Presentation

struct PauseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Take nothing more from incoming; what is active is finished. Survives a restart.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Pause.self, .init())
    try session.show(reply, [reply.state.rawValue])
  }
}
