package import Control
internal import Model

/// What is left over after `vigilctl sync`.
package enum UnsettledTable {
  package static func lines(_ reply: Sync.Reply, room: Int?, style: Style) -> [String] {
    var table = TextTable([.init("PLACE"), .init("REASON"), .init("ARRIVAL"), .init("FILE", mayShrink: true)])
    for file in reply.deferred + reply.blocked + reply.writing {
      table.add([
        file.place.rawValue, file.reason?.rawValue ?? "", file.arrival?.text ?? "",
        "\(file.channel)/\(file.name.escaped)",
      ])
    }
    return table.isEmpty ? [] : table.lines(room: room, style: style)
  }
}
