internal import ArgumentParser
internal import Control
internal import Presentation

struct ReloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload", abstract: "Read the configuration again; one with mistakes is refused and changes nothing.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Reload.self, .init())
    var lines = reply.changed.map { "changed: \(Printable.line($0))" }
    lines += reply.restart.map { "takes effect at the next start: \(Printable.line($0))" }
    try session.show(reply, lines.isEmpty ? ["nothing has changed"] : lines)
  }
}
