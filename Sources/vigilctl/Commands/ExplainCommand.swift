internal import ArgumentParser
internal import Control
internal import Glibc
internal import Model
internal import Presentation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a file or an arrival is where it is, and what mends it.",
    discussion: "What has a slash or is there is taken for a path, anything else for an id.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "A path, an arrival id, a digest, or its first digits.")
  var subject: String

  func run() throws {
    let session = try Session(options)
    let reply = try session.call(Explain.self, parameters)
    try session.show(reply, Explanation.lines(reply, now: session.now, style: session.style))
  }

  private var parameters: Explain.Parameters {
    guard subject.utf8.contains(UInt8(ascii: "/")) || access(subject, F_OK) == 0 else { return .init(id: subject) }
    // Made absolute without following a link at its end: the link itself may be what is asked about.
    var parts = subject.split(separator: "/", omittingEmptySubsequences: true)
    let name = parts.popLast().map(String.init) ?? ""
    let folder = (subject.hasPrefix("/") ? "/" : "./") + parts.joined(separator: "/")
    guard let resolved = realpath(folder, nil) else { return .init(path: SpoolName(subject)) }
    defer { free(resolved) }
    let directory = String(cString: resolved)
    return .init(path: SpoolName(directory + (directory.hasSuffix("/") ? "" : "/") + name))
  }
}
