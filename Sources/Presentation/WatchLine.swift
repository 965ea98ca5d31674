package import Control
internal import Model

/// One event of `vigilctl watch` on one line.
package enum WatchLine {
  package static func text(_ event: Watch.Reply, style: Style) -> String {
    let time = style.faint(Moment.text(event.time))
    switch event.event {
    case .state: return "\(time) state \(style.strong(event.state?.rawValue ?? ""))"
    case .missed: return "\(time) \(style.warning("missed \(Quantity.count(event.missed ?? 0, "event"))"))"
    case .taken: return "\(time) taken \(subject(event.arrival))"
    case .blocked:
      // Its id stands for nothing: the file was not taken.
      let file = event.arrival.map { "\(reason($0)) \(ArrivalTable.file($0.origin))" } ?? ""
      return "\(time) \(style.warning("blocked"))\(file)"
    case .settled:
      let outcome = event.arrival?.disposition
      let word = outcome?.rawValue ?? "settled"
      let shown =
        switch outcome {
        case .stored, .duplicate: style.good(word)
        case .quarantined: style.bad(word)
        default: style.warning(word)
        }
      return "\(time) \(shown)\(event.arrival.map(reason) ?? "") \(subject(event.arrival))"
    }
  }

  private static func reason(_ arrival: Arrival) -> String { arrival.reason.map { " (\($0.rawValue))" } ?? "" }

  private static func subject(_ arrival: Arrival?) -> String {
    guard let arrival else { return "" }
    let document = arrival.digest.map { " → \(ShortDigest.text($0))" } ?? ""
    return "\(arrival.origin.arrival) \(ArrivalTable.file(arrival.origin))\(document)"
  }
}
