internal import ArgumentParser
internal import Control
internal import Glibc
internal import Platform
internal import Presentation

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erase a document for good, and remember only that it was.",
    discussion: """
      Original, record, text and the names of its files go; its digest stays with who, when and why. The same bytes go \
      to quarantine when they come again. Asks first when a person sits at the terminal.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Why. It is kept for ever and should name nobody.")
  var reason: String

  @Flag(name: .shortAndLong, help: "Do not ask.")
  var yes = false

  @Argument(help: "The digest, its first digits, or the id of one of its arrivals.")
  var id: String

  func run() throws {
    if !yes, Terminal.isTerminal(STDIN_FILENO) {
      Output.error("Erase the document \(Printable.line(id)) for good? [y/N] ")
      guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else {
        throw Failure(Failure.temporary, "nothing was erased")
      }
    }
    let session = try Session(options)
    let reply = try session.call(Forget.self, .init(id: id, reason: reason))
    try session.show(reply, ForgetPage.lines(reply))
  }
}
