package import Model

/// What `vigilctl show` tells of an arrival whose document was not stored.
package enum ArrivalPage {
  package static func lines(_ arrival: Arrival, style: Style) -> [String] {
    var fields = Fields(width: 10, style: style)
    fields.add("Arrival", arrival.origin.arrival.text)
    fields.add("File", ArrivalTable.file(arrival.origin))
    fields.add("Received", "\(Moment.text(arrival.origin.received)) UTC")
    fields.add("Outcome", arrival.disposition?.rawValue ?? "active")
    fields.add("Reason", arrival.reason.map { "\($0.rawValue): \($0.sentence)" })
    fields.add("Detail", arrival.detail.map(Printable.line))
    fields.add("Document", arrival.digest?.description)
    fields.add("Size", arrival.size.map(Quantity.bytes))
    return fields.lines
  }
}
