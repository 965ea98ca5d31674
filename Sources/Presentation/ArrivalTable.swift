package import Model

/// Arrivals as lines: what `quarantine list` and `watch` show.
package enum ArrivalTable {
  package static func lines(_ arrivals: [Arrival], now: Timestamp, room: Int?, style: Style) -> [String] {
    var table = TextTable([
      .init("ARRIVAL"), .init("SINCE"), .init("REASON"), .init("SIZE", right: true), .init("FILE", mayShrink: true),
    ])
    for arrival in arrivals {
      table.add([
        arrival.origin.arrival.text, Elapsed.ago(arrival.settled ?? arrival.origin.received, now: now),
        arrival.reason?.rawValue ?? "", arrival.size.map(Quantity.bytes) ?? "", file(arrival.origin),
      ])
    }
    return table.lines(room: room, style: style)
  }

  /// One arrival on one line.
  static func line(_ arrival: Arrival) -> String {
    let outcome = arrival.disposition?.rawValue ?? "active"
    let reason = arrival.reason.map { " (\($0.rawValue))" } ?? ""
    return
      "\(arrival.origin.arrival) \(Moment.text(arrival.origin.received)) \(outcome)\(reason) \(file(arrival.origin))"
  }

  /// `police/folder/name.pdf`
  package static func file(_ origin: Origin) -> String {
    let channel = Printable.line(origin.channel)
    return origin.name.bytes.isEmpty ? "\(channel)/ (its name is no longer kept)" : "\(channel)/\(origin.name.escaped)"
  }
}
