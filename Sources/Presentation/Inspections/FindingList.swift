package import Model

/// What `vigilctl findings` shows: each inspection's findings below its heading.
package struct FindingList {
  private let room: Int?
  private let style: Style
  private var last: String?

  package init(room: Int?, style: Style) {
    self.room = room
    self.style = style
  }

  /// The next findings, in their order; a heading stands where the inspection is another one.
  package mutating func lines(_ findings: [InspectionFinding]) -> [String] {
    var lines: [String] = []
    for finding in findings {
      let digest = ShortDigest.text(finding.digest)
      if digest != last {
        if last != nil { lines.append("") }
        last = digest
        let when = finding.inspectionStart.map { ", \(DateText.long($0))" } ?? ""
        let kind = InspectionText.words(finding.documentKind)
        let heading = Printable.line(finding.authority + when)
        lines.append("\(style.strong(heading))  \(style.faint(Printable.line("\(kind), document \(digest)")))")
      }
      lines += self.lines(finding)
    }
    return lines
  }

  private func lines(_ finding: InspectionFinding) -> [String] {
    let pages = Set(finding.evidence.map(\.page)).sorted().map(String.init).joined(separator: ", ")
    let kind = InspectionText.words(finding.kind.rawValue)
    let board = finding.addressee == .lscb ? " for the safeguarding board" : ""
    let about = ["\(kind)\(board)"] + finding.themes.map(InspectionText.words)
    let head = "  \(Columns.fill("p. \(pages)", to: 6)) "
    let space = String(repeating: " ", count: Columns.count(head))
    return WrappedText.hanging(head, Printable.line(finding.text), room: room)
      + WrappedText.hanging(space, Printable.line(about.joined(separator: "; ")), room: room).map(style.faint)
  }
}
