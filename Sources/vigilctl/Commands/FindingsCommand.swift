internal import ArgumentParser
internal import Control
internal import Model
internal import Presentation

struct FindingsCommand: ParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case improvement, recommendation
    case priorityAction = "priority_action"
    case strength, all
  }
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "List what inspectors asked for, with page and document.",
    discussion: "The latest inspection comes first. With --json, an object a line.")

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Only findings about this theme, such as caseloads.")
  var theme: String?

  @Option(name: .shortAndLong, help: "Only those of this authority.")
  var authority: String?

  @Option(name: .shortAndLong, help: "Only those of authorities in this region.")
  var region: String?

  @Option(name: .shortAndLong, help: "Only this kind; may be given several times. Without: all but strengths.")
  var kind: [Kind] = []

  @Option(help: "Only what is meant for the authority, or for the safeguarding board (lscb).")
  var addressee: InspectionFinding.Addressee?

  @Option(help: "Only of inspections then or later: 2023, 2023-04 or 2023-04-01.")
  var since: PartialDate?

  @Option(help: "Only of inspections then or earlier.")
  var until: PartialDate?

  @Option(name: .shortAndLong, help: "text, csv or json.")
  var format: Format?

  func validate() throws {
    if options.json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other")
    }
  }

  private var kinds: [InspectionFinding.Kind] {
    if kind.contains(.all) { return [] }
    if kind.isEmpty { return InspectionFinding.Kind.allCases.filter(\.isOpen) }
    return kind.compactMap { InspectionFinding.Kind(rawValue: $0.rawValue) }
  }

  func run() throws {
    let session = try Session(options)
    let format = format ?? (options.json ? .json : .text)
    var list = FindingList(room: session.columns, style: session.style)
    var text = format == .csv ? CSV.line(FindingColumns.names) : ""
    var total = 0
    try session.client.stream(
      Findings.self,
      .init(
        theme: theme, authority: authority, region: region, kinds: kinds, addressee: addressee, since: since,
        until: until)
    ) { reply in
      total = reply.total ?? total
      switch format {
      case .text: text += list.lines(reply.findings).map { $0 + "\n" }.joined()
      case .csv: text += reply.findings.map { CSV.line(FindingColumns.row($0).map(\.plain)) }.joined()
      case .json: text += try reply.findings.map { try JSONText.line($0) + "\n" }.joined()
      }
      return true
    }
    guard format == .text else { return try session.hand(text, to: nil) }
    let count = session.style.strong(Quantity.count(total, "finding"))
    try session.page(text + (total > 0 ? "\n" : "") + "\(count)\n")
  }
}
