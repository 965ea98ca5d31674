internal import ArgumentParser
internal import Control
internal import Model
internal import Platform
internal import Presentation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a file or an arrival is where it is, and what mends it.",
    discussion: "What has a slash or is there is taken for a path, anything else for an id.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "A path, an arrival id, a digest, or its first digits.", completion: .file())
  var subject: String

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Explain.self, parameters)
    try session.show(reply, Explanation.lines(reply, now: session.now, style: session.style))
  }

  private var parameters: Explain.Parameters {
    let path = PathArgument(subject)
    guard subject.utf8.contains(UInt8(ascii: "/")) || path.exists else { return .init(id: subject) }
    return .init(path: SpoolName(bytes: path.absolute.bytes))
  }
}
