package import Control
internal import Model

/// Entries of the audit as lines; `--json` tells of every object of an entry, a line only of the first ones.
package enum AuditTable {
  private static let mostObjects = 3

  package static func lines(_ entries: [AuditLine], room: Int?, style: Style) -> [String] {
    var table = TextTable([
      .init("TIME"), .init("USER"), .init("CALL"), .init("OUTCOME"), .init("OF WHAT", mayShrink: true),
    ])
    for entry in entries {
      table.add(
        [
          Moment.text(entry.time), entry.who == "\(entry.user)" ? entry.who : "\(entry.who) (\(entry.user))",
          entry.method, entry.outcome.rawValue, objects(entry),
        ], tones: entry.outcome == .refused ? [3: .warning] : [:])
    }
    return table.lines(room: room, style: style)
  }

  private static func objects(_ entry: AuditLine) -> String {
    let all = entry.arrivals.map(\.text) + entry.digests.map(ShortDigest.text)
    let more = all.count > mostObjects ? ["and \(all.count - mostObjects) more"] : []
    return ((entry.channel.map { ["channel \($0)"] } ?? []) + all.prefix(mostObjects) + more).joined(separator: " ")
  }
}
