internal import ArgumentParser
internal import Control
internal import Presentation

struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "Print the daemon's state as numbers, for Prometheus.",
    discussion: "When the daemon does not answer, vigil_up is 0; not running, the exit code is 69.")

  @OptionGroup var options: GlobalOptions

  @OptionGroup var patience: Patience

  @Option(
    name: .shortAndLong, help: "A file to write instead, in one go, such as one for node_exporter.", completion: .file()
  )
  var output: String?

  func run() throws {
    let file = try output.map { try OutputFile($0) }
    let status: Status.Reply
    do {
      status = try Session(options, patience: patience).call(Status.self, .init())
    } catch let error as ClientError {
      // Whoever may not ask knows nothing of it.
      if case .refused = error { throw error }
      if case .unreachable = error { throw error }
      try hand(StatusMetrics.down, to: file)
      throw error
    }
    try hand(StatusMetrics.families(status), to: file)
  }

  private func hand(_ families: [MetricFamily], to file: OutputFile?) throws {
    let lines =
      options.json
      ? try families.flatMap(\.samples).map { try JSONText.line($0) } : families.flatMap(\.lines)
    let text = lines.map { $0 + "\n" }.joined()
    if let file { try file.write(text) } else { try Output.write(text) }
  }
}
