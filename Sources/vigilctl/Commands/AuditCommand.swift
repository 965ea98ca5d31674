internal import ArgumentParser
internal import Control
internal import Platform
internal import Presentation

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Tell who read, or was refused, what came through restricted channels.",
    discussion: "The latest comes first. To ask is an entry too. With --json, an object a line.")

  @OptionGroup var options: GlobalOptions

  @Option(help: "Only that day or later: 2026-11-22, or a moment such as 2026-11-22T08:00:00Z.")
  var since: DayArgument?

  @Option(help: "Only that day or earlier, or before a moment.")
  var until: DayArgument?

  @Option(name: .shortAndLong, help: "Only what this user did, by name or number.")
  var user: String?

  @Option(help: "Only about this document or arrival: an arrival id, a digest, or its first digits.")
  var document: String?

  @Option(name: [.customShort("n"), .long], help: "At most so many; 0 for all.")
  var limit = 100

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is 0 or more") }
  }

  func run() throws {
    let session = try Session(options)
    var wanted = Audit.Parameters(since: since?.begin, until: until?.end, id: document)
    if let user {
      guard let number = UInt32(user) ?? UserNames.identifier(of: user) else {
        throw Failure(Failure.noInput, "the system has no user \(Printable.line(user))")
      }
      wanted.user = number
    }
    var entries: [AuditLine] = []
    repeat {
      wanted.limit = limit == 0 ? 1000 : min(1000, limit - entries.count)
      let reply = try session.call(Audit.self, wanted)
      entries += reply.entries
      wanted.after = reply.entries.isEmpty ? nil : reply.next
    } while wanted.after != nil && (limit == 0 || entries.count < limit)
    guard !session.isJSON else { return try session.showLines(entries) }
    var lines = AuditTable.lines(entries, room: session.columns, style: session.style)
    if wanted.after != nil, session.isTerminal { lines.append("More: --limit 0 lists all.") }
    try session.page(lines.map { $0 + "\n" }.joined())
  }
}
