internal import ArgumentParser
internal import Control
internal import Presentation

struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Take files from incoming again.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Resume.self, .init())
    try session.show(reply, [reply.state.rawValue])
  }
}
