package import Control
internal import Model

/// What `vigilctl verify` tells at its end.
package enum ReportPage {
  package static func lines(_ report: Report, style: Style) -> [String] {
    var lines = [
      "\(Quantity.count(report.documents, "document")), \(Quantity.bytes(report.bytes)) of originals checked, kept in format \(report.storeFormat).",
      report.totals.balance ? report.totals.description : style.bad(report.totals.description),
    ]
    for problem in report.problems {
      let object = problem.object.map { " \($0)" } ?? ""
      lines.append(style.bad(Printable.line(problem.kind + object)) + ": " + Printable.line(problem.detail))
      if let remedy = problem.remedy { lines.append("  mend with: \(Printable.line(remedy))") }
    }
    lines.append(
      report.sound ? style.good("Sound.") : style.bad("\(Quantity.count(report.problems.count, "problem"))."))
    return lines
  }
}
