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
      guard !session.isJSON else {
        try session.showLines([event])
        return true
      }
      try Output.line(WatchLine.text(event, style: session.style))
      return true
    }
  }
}
