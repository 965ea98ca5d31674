package import Control
package import Model

/// What `vigilctl explain` shows.
package enum Explanation {
  package static func lines(_ reply: Explain.Reply, now: Timestamp, style: Style) -> [String] {
    var fields = Fields(width: 10, style: style)
    fields.add("Place", style.strong(reply.place.rawValue))
    fields.add("", Printable.line(reply.sentence))
    fields.add("Reason", reply.reason?.rawValue)
    fields.add("Detail", reply.detail.map(Printable.line))
    fields.add("Owner", reply.owner.map(Printable.line))
    fields.add("Since", reply.since.map { "\(Moment.text($0)) UTC, \(Elapsed.ago($0, now: now))" })
    fields.add("Next try", reply.nextAttempt.map { Elapsed.ago($0, now: now) })
    fields.add("Arrival", reply.arrival?.origin.arrival.text)
    fields.add("File", reply.arrival.map { ArrivalTable.file($0.origin) })
    fields.add("Document", reply.arrival?.digest?.description)
    fields.add("Mend with", reply.commands.map(Printable.line))
    return fields.lines
  }
}
