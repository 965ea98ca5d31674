internal import Model

/// One inspection document, read part by part.
struct InspectionReport {
  private let layout: Layout
  private let text: DocumentText
  private let title: ReportTitle
  private let lexicon: Lexicon
  /// Pages of which a table is the report's own summary of its judgements.
  private static let coverPages = 2
  /// Of one field, when they disagree: enough to see how.
  private static let mostReadings = 20

  init(_ layout: Layout, title: ReportTitle, lexicon: Lexicon) {
    self.layout = layout
    text = layout.text
    self.title = title
    self.lexicon = lexicon
  }

  /// Nil for a document that only begins like a report.
  func facts() -> (documentKind: String, facts: [Fact])? {
    var writer = FactWriter(text)
    let dates = ReportDates(layout).find(in: title.family)
    let judgements = title.family.isGraded ? gradeReadings() : [:]
    let lead = LeadInspector(text).find(signed: title.family.isLetter)
    let isReport = ReportMarks(text).confirm(
      title.family, hasDates: dates.start != nil, hasInspector: lead != nil, judgements: judgements.count)
    guard isReport else { return nil }
    let kind = ReportKind(title.family, dates: dates, hasOverall: judgements["overall"] != nil)
    writer.add("document_kind", kind.rawValue, how: .heading, at: title.tokens)
    writer.add("framework", title.family.framework, how: .heading, at: title.tokens)
    if let name = AuthorityOnCover(text, title: title, lexicon: lexicon).find() {
      writer.add("local_authority", name.name, how: .heading, at: [name.tokens])
    }
    if let start = dates.start, let end = dates.end, let tokens = dates.inspected {
      writer.add("inspection_start", start.description, how: .heading, at: [tokens])
      writer.add("inspection_end", end.description, how: .heading, at: [tokens])
    }
    if let published = dates.published {
      writer.add("published", published.date.description, how: .heading, at: published.tokens)
    }
    if let lead { writer.add("lead_inspector", lead.name, how: .heading, at: [lead.tokens]) }
    write(judgements, to: &writer)
    writeFindings(judgements, to: &writer)
    return (kind.rawValue, writer.facts)
  }

  private func write(_ judgements: [String: [Reading]], to writer: inout FactWriter) {
    for (field, readings) in judgements.sorted(by: { $0.key < $1.key }) {
      switch FieldReadings(readings) {
      case .agreed(let value, let reading): writer.add(field, value, how: reading.how, at: reading.tokens)
      case .none: break
      case .disputed(let readings):
        for reading in readings.prefix(InspectionReport.mostReadings) {
          writer.add(
            "conflict", reading.value ?? "not_judged", how: reading.how, attributes: ["field": field],
            at: reading.tokens)
        }
      }
    }
  }

  /// The points that the report lists, and how many are the authority's. A report that judges everything outstanding and
  /// has no such section asks for nothing.
  private func writeFindings(_ judgements: [String: [Reading]], to writer: inout FactWriter) {
    var reader = FindingLists(layout, family: title.family)
    let lists = reader.read()
    let addressee: FindingSection.Addressee = title.family == .boardReview ? .lscb : .authority
    let counted = lists.filter { $0.addressee == addressee && $0.section.kind != .strength }
    if !counted.isEmpty {
      writer.add(
        "number_of_improvement_points", String(counted.reduce(0) { $0 + $1.items.count }), how: .heading,
        at: counted.map(\.heading))
    } else if title.family == .ilacs, !judgements.isEmpty,
      judgements.values.joined().allSatisfy({ $0.value == Grade.outstanding.rawValue }),
      !layout.lines.contains(where: { FindingSection.opened(by: $0, in: text) != nil })
    {
      let rows = judgements.sorted { $0.key < $1.key }.compactMap { $0.value.first }
      writer.add("number_of_improvement_points", "0", how: .table, at: rows.flatMap(\.tokens))
    }
    for item in lists.flatMap(\.items) {
      var attributes = ["kind": item.section.kind.rawValue, "addressee": item.addressee.rawValue]
      let themes = Set(item.tokens.flatMap { lexicon.themes.themes(of: text, in: $0).map(\.id) })
      if !themes.isEmpty { attributes["themes"] = themes.sorted().joined(separator: " ") }
      writer.add(
        "finding", item.tokens.map { text.line($0) }.joined(separator: " "), how: .heading, attributes: attributes,
        at: item.tokens)
    }
  }

  private func gradeReadings() -> [String: [Reading]] {
    let wordings = lexicon.wordings[title.family.framework] ?? []
    let rows = JudgementRows(layout, wordings: wordings)
    var readings: [Reading] = []
    for page in text.pages.indices {
      readings += rows.readings(onPage: page, how: page < InspectionReport.coverPages ? .table : .heading)
    }
    readings += HeadingGrades(layout, wordings: wordings).readings()
    if title.family == .safeguarding2009 { readings += MainFindings(layout).readings() }
    if case .sif(_, let withBoard) = title.family {
      readings += sentences()
      // A report without a review of the board gives it no grade: one in its prose is an earlier review's.
      if !withBoard { readings.removeAll { $0.field == "lscb" } }
    }
    if case .boardReview = title.family { readings += sentences().filter { $0.field == "lscb" } }
    let earlier = earlierInspections()
    readings.removeAll { reading in
      reading.tokens.contains { $0.lowerBound >= earlier[text.tokens[$0.lowerBound].page] ?? .max }
    }
    return Dictionary(grouping: readings, by: \.field)
  }

  /// Where a page begins to list what earlier inspections judged: a heading such as "Previous Ofsted inspections", and all
  /// behind it on its page. By the page's index.
  private func earlierInspections() -> [Int: Int] {
    var starts: [Int: Int] = [:]
    for line in layout.lines where line.tokens.count <= 6 && line.marker == nil && starts[line.page] == nil {
      if ["previous", "last", "earlier"].contains(text.tokens[line.tokens.lowerBound].word),
        line.tokens.contains(where: { ["inspection", "inspections", "judgements"].contains(text.tokens[$0].word) })
      {
        starts[line.page] = line.tokens.lowerBound
      }
    }
    return starts
  }

  private func sentences() -> [Reading] {
    let cover = text.pageTokens.prefix(InspectionReport.coverPages)
    return CoverSentences(text).readings(cover: 0..<(cover.last?.upperBound ?? 0))
  }
}
