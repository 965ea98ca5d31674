package import Control
internal import Model

/// What `vigilctl authorities` shows.
package enum AuthorityTable {
  package static func lines(_ entries: [AuthorityEntry], room: Int?, style: Style) -> [String] {
    var table = TextTable([
      .init("AUTHORITY"), .init("REGION"), .init("INSPECTIONS", right: true), .init("SINCE"), .init("UNTIL"),
      .init("ALSO CALLED", mayShrink: true),
    ])
    for entry in entries {
      let authority = entry.authority
      table.add(
        [
          authority.name, authority.region ?? "", entry.inspections > 0 ? String(entry.inspections) : "–",
          authority.validFrom?.description ?? "", authority.validTo?.description ?? "",
          authority.aliases.joined(separator: ", "),
        ], tones: authority.validTo == nil ? [:] : [0: .faint])
    }
    return table.lines(room: room, style: style)
  }
}
