internal import ArgumentParser
internal import Control
internal import Presentation

struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority", abstract: "Tell an authority's story: its inspections, what changed, what is open.",
    discussion: "Short names count (Hull), and so do legal forms (London Borough of Sutton).")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The authority's name; several words need no quotes.")
  var name: [String]

  func run() throws {
    let session = try Session(options)
    let story = try session.call(Authority.self, .init(name: name.joined(separator: " "))).story
    try session.show(story, AuthorityPage(story, room: session.columns, style: session.style).lines)
  }
}
