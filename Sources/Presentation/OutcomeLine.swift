package import Control
internal import Model

/// What became of one file of `vigilctl put`.
package enum OutcomeLine {
  package static func text(_ reply: Follow.Reply, style: Style) -> String {
    let name = reply.name?.escaped ?? reply.arrival.map { ArrivalTable.file($0.origin) } ?? ""
    let document = (reply.digest ?? reply.arrival?.digest).map { " \($0)" } ?? ""
    let reason = reply.arrival?.reason.map { " (\($0.rawValue))" } ?? ""
    let arrival = reply.arrival.map { " \($0.origin.arrival)" } ?? ""
    switch reply.place {
    case .stored, .duplicate: return "\(name): \(style.good(reply.place?.rawValue ?? ""))\(document)"
    case let place: return "\(name): \(style.bad(place?.rawValue ?? "unknown"))\(reason)\(arrival)"
    }
  }
}
