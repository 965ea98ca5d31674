internal import ArgumentParser
internal import Control
internal import Model
internal import Presentation

struct JudgementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgements", abstract: "Print the national table: each authority's latest graded inspection.",
    discussion: """
      ILACS inspections since April 2026 have no overall grade: choose another area to filter them by grade.
      With --json, an object a line.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "Only authorities of this region, such as \"South West\".")
  var region: String?

  @Option(name: .shortAndLong, help: "Only those with this grade in the area; may be given several times.")
  var grade: [GradeArgument] = []

  @Option(name: .shortAndLong, help: "The area that --grade is about.")
  var area = JudgementArea.overall

  @Option(help: "Only inspections under this framework, such as ILACS.")
  var framework: String?

  @Option(help: "Only those inspected then or later: 2023, 2023-04 or 2023-04-01.")
  var since: PartialDate?

  @Option(help: "The table as it stood then: later inspections are left out.")
  var until: PartialDate?

  @Flag(help: "Authorities without a graded inspection too.")
  var all = false

  @Option(name: .shortAndLong, help: "text, csv, json, or xlsx with --output.")
  var format: TableFormat?

  @Option(name: .shortAndLong, help: "Write a file; its ending tells the format.", completion: .file())
  var output: String?

  func run() throws {
    let file = try output.map { try OutputFile($0) }
    let format = try TableFormat.chosen(format, json: options.json, output: file)
    let session = try Session(options)
    let reply = try session.call(
      Judgements.self,
      .init(
        region: region, grades: grade.map(\.grade), area: area, framework: framework, since: since, until: until,
        all: all))
    if reply.unplaced > 0 {
      let reports = Quantity.count(
        reply.unplaced, "report names no authority and is", "reports name no authority and are")
      Output.tell("\(reports) not in the table; vigilctl list shows all documents")
    }
    let cells = { reply.rows.map(JudgementColumns.row) }
    switch format {
    case .text:
      let room = file == nil ? session.columns : nil
      let style = file == nil ? session.style : .plain
      var lines = JudgementTable.lines(reply.rows, room: room, style: style)
      lines += ["", JudgementTable.counts(reply.rows, area) + "."]
      if session.isTerminal || file != nil { lines += JudgementTable.legend.map(style.faint) }
      let text = lines.map { $0 + "\n" }.joined()
      try file?.write(text) ?? session.page(text)
    case .csv: try session.hand(CSV.table(JudgementColumns.names, cells()), to: file)
    case .json: try session.hand(reply.rows.map { try JSONText.line($0) + "\n" }.joined(), to: file)
    case .xlsx:
      let book = Workbook(
        title: "Judgements", columns: JudgementColumns.names, rows: cells(), notes: notes(reply, session))
      try file?.write { try book.write(to: $0) }
    }
  }

  private func notes(_ reply: Judgements.Reply, _ session: Session) -> [String] {
    let filters = [
      region.map { "region \($0)" },
      grade.isEmpty ? nil : "\(area.label): \(grade.map { GradeText.word($0.grade) }.joined(separator: ", "))",
      framework.map { "framework \($0)" }, since.map { "since \($0)" }, until.map { "as of \($0)" },
    ].compactMap(\.self)
    return [
      "Each authority's latest graded inspection of children's services, as the documents in Vigil's store tell it.",
      "Made on \(DateText.long(PartialDate(session.today))). " + JudgementTable.counts(reply.rows, area) + ".",
      filters.isEmpty ? "Nothing was filtered out." : "Only: \(filters.joined(separator: "; ")).",
      "What no document says is blank. ILACS inspections since April 2026 have no overall grade.",
      "Adequate is of the scale before November 2013; requires improvement took its place.",
      "An authority with a date in 'abolished' exists no more.",
      "source: report, or articles where no report is in the store. contradictions: how many things documents tell in different ways.",
      "documents: their digests, for vigilctl show.",
    ]
  }
}
