package import Model

/// What `vigilctl findings` shows: each inspection's findings below its heading.
package enum FindingList {
  /// The findings in their order; a heading stands where the document is another one. `room` nil: lines as long as they
  /// are.
  package static func lines(_ findings: [InspectionFinding], room: Int?, style: Style) -> [String] {
    var lines: [String] = []
    var last: Digest?
    for finding in findings {
      if finding.digest != last {
        if last != nil { lines.append("") }
        last = finding.digest
        let when = finding.inspectionStart.map { ", \(DateText.long($0))" } ?? ""
        let heading = Printable.line(finding.authority + when)
        let source = "\(FactWords.plain(finding.documentKind)), document \(ShortDigest.text(finding.digest))"
        lines.append("\(style.strong(heading))  \(style.faint(Printable.line(source)))")
      }
      lines += self.lines(finding, room: room, style: style)
    }
    return lines
  }

  private static func lines(_ finding: InspectionFinding, room: Int?, style: Style) -> [String] {
    let board = finding.addressee == .lscb ? " for the safeguarding board" : ""
    let about = ["\(FactWords.plain(finding.kind.rawValue))\(board)"] + finding.themes.map(FactWords.plain)
    let head = "  \(Columns.fill("p. \(EvidenceText.numbers(finding.evidence))", to: 6)) "
    let space = String(repeating: " ", count: Columns.count(head))
    return WrappedText.hanging(head, Printable.line(finding.text), room: room)
      + WrappedText.hanging(space, Printable.line(about.joined(separator: "; ")), room: room).map(style.faint)
  }
}
