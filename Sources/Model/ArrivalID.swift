/// The name of one arrival: 26 characters that sort by time, then, for a child, `.` and its ordinal at each level.
///
/// The first ten characters are the millisecond of arrival, the other sixteen are random (the ULID layout, in lower
/// case Crockford base 32: no `i`, `l`, `o`, `u`). A child's id follows from its parent's, so that reading a parent
/// again after a crash names the same children.
package struct ArrivalID: Hashable, Sendable {
  package let text: String

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Nil unless `text` has the form above; so a valid id is always a safe file name.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let root = parts.first, root.utf8.count == 26, root.utf8.allSatisfy(ArrivalID.alphabet.contains),
      parts.count <= 17,
      parts.dropFirst().allSatisfy({ part in
        (1...6).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) } && part.first != "0"
      })
    else { return nil }
    self.text = String(text)
  }

  /// A new root id. Of each half of `random` the low 40 bits are used.
  package init(at moment: Timestamp, random: (UInt64, UInt64)) {
    var characters: [UInt8] = []
    let milliseconds = UInt64(bitPattern: moment.microseconds / 1000)
    for place in (0..<10).reversed() {
      characters.append(ArrivalID.alphabet[Int(milliseconds >> UInt64(place * 5) & 31)])
    }
    for half in [random.0, random.1] {
      for place in (0..<8).reversed() { characters.append(ArrivalID.alphabet[Int(half >> UInt64(place * 5) & 31)]) }
    }
    text = String(decoding: characters, as: UTF8.self)
  }

  private init(unchecked text: String) { self.text = text }

  /// The id of this arrival's child number `ordinal`, counted from 1.
  package func child(_ ordinal: Int) -> ArrivalID { ArrivalID(unchecked: "\(text).\(ordinal)") }

  /// Nil for a file that came through the spool by itself.
  package var parent: ArrivalID? {
    text.lastIndex(of: ".").map { ArrivalID(unchecked: String(text[..<$0])) }
  }

  /// Which child of its parent it is, counted from 1; nil for a file that came through the spool by itself.
  package var ordinal: Int? { text.lastIndex(of: ".").flatMap { Int(text[text.index(after: $0)...]) } }

  /// The file from the spool that this arrival came in; itself, unless it is a child.
  package var root: ArrivalID {
    text.firstIndex(of: ".").map { ArrivalID(unchecked: String(text[..<$0])) } ?? self
  }

  /// 0 for a file from the spool, 1 for its attachments, and so on.
  package var depth: Int { text.utf8.count { $0 == UInt8(ascii: ".") } }
}

extension ArrivalID: CustomStringConvertible, Comparable {
  package var description: String { text }

  package static func < (left: ArrivalID, right: ArrivalID) -> Bool { left.text < right.text }
}

extension ArrivalID: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = ArrivalID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an arrival id")
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
