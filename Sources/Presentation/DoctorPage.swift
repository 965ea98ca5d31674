package import Control

/// What `vigilctl doctor` shows: what is wrong first, each with what to do.
package enum DoctorPage {
  package static func lines(_ checks: [Check], style: Style) -> [String] {
    [Check.Verdict.bad, .warning, .good].flatMap { verdict in
      checks.filter { $0.verdict == verdict }.flatMap { lines($0, style) }
    }
  }

  private static func lines(_ check: Check, _ style: Style) -> [String] {
    let mark =
      switch check.verdict {
      case .good: style.good("good   ")
      case .warning: style.warning("warning")
      case .bad: style.bad("bad    ")
      }
    let first = "\(mark)  \(Columns.fill(Printable.line(check.name), to: 11))  \(Printable.line(check.detail))"
    return [first] + (check.remedy.map { ["\(Columns.fill("", to: 22))> \(Printable.line($0))"] } ?? [])
  }
}
