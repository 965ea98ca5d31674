internal import Reading

/// The paragraphs and tables of an RTF document, and what stands beside its text: notes, headers and footers.
struct RTFFlows {
  /// A column of paragraphs, and how much of a table is open at its end: RTF says of each paragraph only whether it
  /// stands in one.
  private struct Flow {
    var hasTable = false
    var hasRow = false
    var hasCell = false
    var label: String?
  }

  private(set) var headers: [[OfficeBlock]] = []
  private(set) var footers: [[OfficeBlock]] = []
  private(set) var notes: [OfficeBlock] = []
  private(set) var noteCount = 0
  private let budget: OfficeBudget
  private var blocks: OfficeBlocks
  private var flows = [Flow()]

  init(_ budget: OfficeBudget) {
    self.budget = budget
    blocks = OfficeBlocks(budget)
  }

  mutating func add(_ text: [UInt8], inTable: Bool) {
    guard !budget.isSpent, !text.isEmpty else { return }
    open(inTable: inTable)
    budget.take(bytes: text.count)
    blocks.withParagraph { $0.add(text) }
  }

  /// Sees that there is a paragraph, to which a box may belong.
  mutating func open(inTable: Bool) {
    if inTable { openCell() } else { closeTable() }
    if !blocks.hasOpenParagraph { blocks.beginParagraph() }
  }

  mutating func setLabel(_ label: String) { flows[flows.count - 1].label = label.isEmpty ? nil : label }

  /// - Parameter isHeading: Whether its label is no list's.
  mutating func endParagraph(isHeading: Bool = false) {
    if let label = flows[flows.count - 1].label {
      blocks.withParagraph { if !$0.isBlank { $0.label(label, isListItem: !isHeading) } }
    }
    flows[flows.count - 1].label = nil
    blocks.endParagraph()
  }

  mutating func endCell() {
    openCell()
    endParagraph()
    blocks.addCell(OfficeCell(blocks: blocks.endFlow()))
    flows[flows.count - 1].hasCell = false
  }

  mutating func endRow() {
    let flow = flows[flows.count - 1]
    if flow.hasCell {
      endParagraph()
      let rest = blocks.endFlow()
      if !rest.isEmpty { blocks.addCell(OfficeCell(blocks: rest)) }
    }
    if flow.hasRow { blocks.endRow(dropped: false) }
    (flows[flows.count - 1].hasCell, flows[flows.count - 1].hasRow) = (false, false)
  }

  mutating func beginFlow() {
    blocks.beginFlow()
    flows.append(Flow())
  }

  mutating func endFlow(_ destination: RTFGroup.Destination) {
    let ended = takeFlow()
    if flows.count > 1 { flows.removeLast() }
    switch destination {
    case .note: notes += ended
    case .header: if !ended.isEmpty { headers.append(ended) }
    case .footer: if !ended.isEmpty { footers.append(ended) }
    default: blocks.addAside(ended)
    }
  }

  /// Counts a note, and returns its mark.
  mutating func nextNote() -> String {
    noteCount += 1
    return "[\(noteCount)]"
  }

  /// All paragraphs of the text itself, at the end.
  mutating func takeText() -> [OfficeBlock] {
    endParagraph()
    closeTable()
    return blocks.take()
  }

  private mutating func takeFlow() -> [OfficeBlock] {
    endParagraph()
    closeTable()
    return blocks.endFlow()
  }

  private mutating func openCell() {
    let flow = flows[flows.count - 1]
    if !flow.hasTable { blocks.beginTable() }
    if !flow.hasRow { blocks.beginRow() }
    if !flow.hasCell { blocks.beginFlow() }
    flows[flows.count - 1].hasTable = true
    flows[flows.count - 1].hasRow = true
    flows[flows.count - 1].hasCell = true
  }

  private mutating func closeTable() {
    guard flows[flows.count - 1].hasTable else { return }
    endRow()
    blocks.endTable()
    flows[flows.count - 1].hasTable = false
  }
}
