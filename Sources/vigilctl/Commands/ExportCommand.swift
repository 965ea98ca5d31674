internal import ArgumentParser
internal import Control
internal import Presentation

struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, csv }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print everything of a kind, a line each, for other programs.",
    discussion: """
      documents: what is stored, one line each. inspections: inspection reports with their judgements, findings and \
      evidence, and error pages that stand in their place. articles: every other text. findings: a line for each \
      finding of every inspection.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "What to export.")
  var kind: Export.Kind

  @Option(name: .shortAndLong, help: "JSON lines, or CSV with a heading (RFC 4180).")
  var format = Format.jsonl

  @Option(name: .shortAndLong, help: "Only documents that arrived in this channel.")
  var channel: String?

  func validate() throws {
    if options.json, format == .csv { throw ValidationError("--json and --format csv exclude each other") }
  }

  func run() throws {
    let session = try Session(options)
    var columns: [String] = []
    try session.client.stream(Export.self, .init(kind: kind.rawValue, channel: channel)) { reply in
      var text = ""
      if let names = reply.columns {
        columns = names
        if format == .csv { text += CSV.line(names) }
      }
      for row in reply.rows {
        guard row.cells.count == columns.count else {
          throw Failure(Failure.protocol, "the daemon sent a row that does not fit its columns")
        }
        switch format {
        case .jsonl: text += JSONText.line(row, columns: columns) + "\n"
        case .csv: text += CSV.line(row)
        }
      }
      if !text.isEmpty { try session.hand(text, to: nil) }
      return true
    }
  }
}

extension Export.Kind: ExpressibleByArgument {}
