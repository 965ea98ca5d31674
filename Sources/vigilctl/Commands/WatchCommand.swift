internal import ArgumentParser
internal import Control
internal import Presentation

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Tell what happens, as it happens, until interrupted.")

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Only what arrives in this channel.")
  var channel: String?

  func run() throws {
    let session = try Session(options)
    try session.client.stream(Watch.self, .init(channel: channel)) { event in
      try Output.line(session.isJSON ? JSONText.line(event) : WatchLine.text(event, style: session.style))
      return true
    }
  }
}
