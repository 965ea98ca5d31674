internal import ArgumentParser
internal import Control
internal import Presentation

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make the index anew from originals, records and ledger.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    var line = LiveLine()
    var last: Rebuild.Reply?
    try session.client.stream(Rebuild.self, .init()) { reply in
      if let progress = reply.progress { line.show { ProgressLine.text(progress, columns: $0) } }
      last = reply
      return true
    }
    line.clear()
    guard let last else { return }
    try session.show(last, ["the index holds \(Quantity.count(last.documents ?? 0, "document"))"])
  }
}
