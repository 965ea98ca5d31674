internal import ArgumentParser
internal import Control
internal import Model
internal import Presentation

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List documents, latest first.",
    discussion: "With --json, an object a line.")

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Only documents that arrived in this channel.")
  var channel: String?

  @Option(help: "Only documents of this kind, such as ilacs_short.")
  var kind: String?

  @Option(help: "Only documents of this media type, such as application/pdf.")
  var type: String?

  @Option(name: [.customShort("n"), .long], help: "At most so many; 0 for all.")
  var limit = 100

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run() throws {
    let session = try Session(options)
    var documents: [Summary] = []
    var after: String?
    repeat {
      let wanted = limit == 0 ? 1000 : min(1000, limit - documents.count)
      let reply = try session.call(
        List.self,
        .init(
          channel: channel, documentKind: kind, mediaType: type.map(MediaType.init(rawValue:)), after: after,
          limit: wanted))
      documents += reply.documents
      after = reply.documents.isEmpty ? nil : reply.next
    } while after != nil && (limit == 0 || documents.count < limit)
    guard !session.isJSON else { return try session.showLines(documents) }
    var lines = DocumentTable.lines(documents, room: session.columns, style: session.style)
    if after != nil, session.isTerminal { lines.append("More: --limit 0 lists all.") }
    try session.page(lines.map { $0 + "\n" }.joined())
  }
}
