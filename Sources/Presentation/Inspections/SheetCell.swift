package import Model

/// A cell of a table for other programs. What is not known is blank.
package enum SheetCell: Hashable, Sendable {
  case blank
  case text(String)
  case number(Int)
  case date(PartialDate)
  case grade(Grade)

  package init(_ text: String?) { self = text.map(SheetCell.text) ?? .blank }

  package init(_ date: PartialDate?) { self = date.map(SheetCell.date) ?? .blank }

  /// As CSV has it.
  package var plain: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .date(let date): date.description
    case .grade(let grade): grade.rawValue
    }
  }
}
