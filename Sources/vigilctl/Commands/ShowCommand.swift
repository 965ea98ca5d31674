internal import ArgumentParser
internal import Control
internal import Presentation

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a document, its arrivals and facts; or an arrival.",
    discussion: "Every fact stands beside the page and the words that it was read from.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "An arrival id, a digest, or its first digits.")
  var id: String

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Show.self, .init(id: id))
    try session.show(reply, lines(reply, session))
  }

  private func lines(_ reply: Show.Reply, _ session: Session) -> [String] {
    if let document = reply.document {
      return DocumentPage.lines(document, room: session.columns, style: session.style)
    }
    return reply.arrival.map { ArrivalPage.lines($0, style: session.style) } ?? []
  }
}
