internal import ArgumentParser
internal import Control
internal import Presentation

struct AuthoritiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authorities", abstract: "List the authorities that are known, and how many inspections of each.",
    discussion: "With --json, an object a line.")

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Only those of this region, such as \"South West\".")
  var region: String?

  func run() throws {
    let session = try Session(options)
    let entries = try session.call(Authorities.self, .init(region: region)).authorities
    guard !session.isJSON else { return try session.showLines(entries) }
    let lines = AuthorityTable.lines(entries, room: session.columns, style: session.style)
    try session.page(lines.map { $0 + "\n" }.joined())
  }
}
