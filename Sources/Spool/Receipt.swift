package import Model

/// What a sender who has only the folder is told of one arrival. It holds nothing that the document says, and no name: the
/// path that it lies at is the file's own.
package struct Receipt: Sendable, Equatable {
  package let arrival: ArrivalID
  package let taken: Timestamp
  package let settled: Timestamp
  package let disposition: Disposition
  package let reason: Reason?
  package let digest: Digest?
  /// Bytes.
  package let size: Int64?
  /// How many documents came out of it; nil where that is not known.
  package let children: Int?

  /// Nil for an arrival that has no disposition yet, came inside of another or has no name any more.
  package init?(_ arrival: Arrival, children: Int? = nil) {
    let origin = arrival.origin
    guard let disposition = arrival.disposition, origin.arrival.parent == nil, !origin.name.bytes.isEmpty else {
      return nil
    }
    self.arrival = origin.arrival
    taken = origin.received
    settled = arrival.settled ?? origin.received
    self.disposition = disposition
    reason = arrival.reason
    digest = arrival.digest
    size = arrival.size
    self.children = children
  }

  /// One line of JSON; the arrival's id is its first member.
  var json: [UInt8] {
    var text = JSONText(capacity: 512)
    text.object {
      $0.member("arrival", arrival.text)
      $0.member("children", children.flatMap { $0 > 0 ? Int64($0) : nil })
      $0.member("digest", digest?.description)
      $0.member("disposition", disposition.rawValue)
      $0.member("meaning", meaning)
      $0.member("reason", reason?.rawValue)
      $0.member("settled", settled.description)
      $0.member("size", size)
      $0.member("taken", taken.description)
      $0.member("todo", advice)
    }
    return text.bytes + [UInt8(ascii: "\n")]
  }

  /// The arrival that a receipt is of; nil for what is none.
  static func arrival(of json: [UInt8]) -> ArrivalID? {
    let key = Array("{\"arrival\":\"".utf8)
    guard json.starts(with: key) else { return nil }
    return ArrivalID(
      String(decoding: json.dropFirst(key.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
  }
}
