internal import ArgumentParser
internal import Control
internal import Presentation

struct CatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat", abstract: "Print a document's text.",
    discussion: "Pages are parted by form feeds, on a terminal by a line.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "An arrival id, a digest, or its first digits.")
  var id: String

  @Option(name: .shortAndLong, help: "Only this page, counted from 1.")
  var page: Int?

  func run() throws {
    let session = try Session(options)
    var text = ""
    try session.client.stream(Text.self, .init(id: id, page: page)) { reply in
      if session.isJSON {
        try session.showLines([reply])
      } else if session.isTerminal {
        let head = session.style.faint("— page \(reply.page) of \(reply.pageCount) —")
        text += "\(head)\n\(Printable.lines(reply.text))" + (reply.text.hasSuffix("\n") ? "" : "\n")
      } else {
        try Output.write((reply.page > 1 && page == nil ? "\u{0C}" : "") + reply.text)
      }
      return true
    }
    if !text.isEmpty { try session.page(text) }
  }
}
