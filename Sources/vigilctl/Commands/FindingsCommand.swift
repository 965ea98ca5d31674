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

  @Option(name: .shortAndLong, help: "text, csv, json, or xlsx with --output.")
  var format: TableFormat?

  @Option(name: .shortAndLong, help: "Write a file; its ending tells the format.", completion: .file())
  var output: String?

  private var kinds: [InspectionFinding.Kind] {
    if kind.contains(.all) { return [] }
    if kind.isEmpty { return InspectionFinding.Kind.allCases.filter(\.isOpen) }
    return kind.compactMap { InspectionFinding.Kind(rawValue: $0.rawValue) }
  }

  func run() throws {
    let file = try output.map { try OutputFile($0) }
    let format = try TableFormat.chosen(format, json: options.json, output: file)
    let session = try Session(options)
    var found: [InspectionFinding] = []
    try session.client.stream(
      Findings.self,
      .init(
        theme: theme, authority: authority, region: region, kinds: kinds, addressee: addressee, since: since,
        until: until)
    ) { reply in
      found += reply.findings
      return true
    }
    let cells = { found.map(FindingColumns.row) }
    switch format {
    case .text:
      let style = file == nil ? session.style : .plain
      let count = style.strong(Quantity.count(found.count, "finding"))
      let lines = FindingList.lines(found, room: file == nil ? session.columns : nil, style: style)
      let text = (lines + (found.isEmpty ? [count] : ["", count])).map { $0 + "\n" }.joined()
      try file?.write(text) ?? session.page(text)
    case .csv: try session.hand(CSV.table(FindingColumns.names, cells()), to: file)
    case .json: try session.hand(found.map { try JSONText.line($0) + "\n" }.joined(), to: file)
    case .xlsx:
      let book = Workbook(
        title: "Findings", columns: FindingColumns.names, rows: cells(),
        notes: [
          "What inspectors found, as the reports in Vigil's store tell it, the latest inspection first.",
          "Made on \(DateText.long(PartialDate(session.today))).",
          "pages: where it stands in the document of that digest (sha256), for vigilctl show.",
        ])
      try file?.write { try book.write(to: $0) }
    }
  }
}
