internal import Model

/// What one document tells of one inspection.
struct InspectionAccount: Hashable, Sendable {
  /// A value and the words that give it.
  struct Said: Hashable, Sendable {
    let value: String
    let cited: Citation
  }

  /// What makes it known: only an inspection that is told of as one makes a view believe that there was one.
  enum Origin: Hashable, Sendable {
    case report
    case article
    /// No more than a grade before, in an article about something later.
    case previousGrade
  }

  /// Scalar fields of an inspection beside its grades, by the keys of the exports.
  static let particulars = [
    "framework", "inspection_start", "inspection_end", "published", "lead_inspector", "number_of_improvement_points",
  ]

  let document: SourceDocument
  let received: Timestamp
  let origin: Origin
  let authority: String
  let kind: InspectionKind
  /// Whether it is what the document is about, and not only told of beside it.
  let isCurrent: Bool
  var values: [String: Said] = [:]
  /// Readings of one field that disagree within the document.
  var conflicts: [String: [Contradiction.Reading]] = [:]
  var findings: [InspectionFinding] = []

  init(
    document: SourceDocument, received: Timestamp, origin: Origin, authority: String, kind: InspectionKind,
    isCurrent: Bool
  ) {
    self.document = document
    self.received = received
    self.origin = origin
    self.authority = authority
    self.kind = kind
    self.isCurrent = isCurrent
  }

  func date(_ field: String) -> PartialDate? { values[field].flatMap { PartialDate($0.value) } }

  /// The days on which it may have been, from first to last; nil where the document gives none.
  var span: ClosedRange<CalendarDate>? {
    let days = [date("inspection_start"), date("inspection_end")].compactMap(\.self).map(\.days)
    guard let first = days.first, let last = days.last else { return nil }
    return min(first.lowerBound, last.lowerBound)...max(first.upperBound, last.upperBound)
  }

  /// 0 without a date, 1 for a year, 2 for a month, 3 for a day.
  var precision: Int {
    guard let date = date("inspection_start") ?? date("inspection_end") else { return 0 }
    return date.day != nil ? 3 : date.month != nil ? 2 : 1
  }

  var isGraded: Bool { JudgementArea.allCases.contains { values[$0.rawValue] != nil } }

  /// A fixed order: reports first, those that came earlier first.
  static func precedes(_ left: InspectionAccount, _ right: InspectionAccount) -> Bool {
    if (left.origin == .report) != (right.origin == .report) { return left.origin == .report }
    if left.received != right.received { return left.received < right.received }
    return left.document.digest < right.document.digest
  }
}
