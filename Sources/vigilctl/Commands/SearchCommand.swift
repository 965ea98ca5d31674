internal import ArgumentParser
internal import Control
internal import Presentation

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find pages that hold words, best first.",
    discussion: "Finding nothing is exit code 1, as with grep(1). With --json, an object a line.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Words; a \"phrase\" in quotes.")
  var words: [String]

  @Option(name: .shortAndLong, help: "Only documents that arrived in this channel.")
  var channel: String?

  @Option(name: [.customShort("n"), .long], help: "At most so many pages, up to 1000.")
  var limit = 20

  func run() throws {
    let session = try Session(options)
    let query = words.joined(separator: " ")
    let hits = try session.call(Search.self, .init(query: query, channel: channel, limit: limit)).hits
    if session.isJSON {
      try session.showLines(hits)
    } else {
      try session.page(HitList.lines(hits, style: session.style).map { $0 + "\n" }.joined())
    }
    if hits.isEmpty { throw Failure(1, session.isJSON ? nil : "no page holds this") }
  }
}
