package import Control
internal import Model

/// What `vigilctl list` shows.
package enum DocumentTable {
  package static func lines(_ documents: [Summary], room: Int?, style: Style) -> [String] {
    var table = TextTable([
      .init("DOCUMENT"), .init("RECEIVED"), .init("CHANNEL"), .init("PAGES", right: true), .init("SIZE", right: true),
      .init("SEEN", right: true), .init("KIND"), .init("TITLE OR NAME", mayShrink: true),
    ])
    for document in documents {
      table.add([
        ShortDigest.text(document.digest), Moment.text(document.received), document.channel,
        String(document.pageCount), Quantity.bytes(document.size), String(document.sightings),
        document.documentKind ?? "", document.title ?? document.name.escaped,
      ])
    }
    return table.lines(room: room, style: style)
  }
}
