/// A record's file: its JSON, whose first member is the checksum of all bytes that follow that member.
///
/// So any program reads it as JSON, and rot in what no other file repeats is seen. Records of earlier programs have no such
/// member; they say themselves how they begin, which rot cannot make of the other.
enum RecordFile {
  private static let opening = Array(#"{"checksum":""#.utf8)
  private static let closing = Array(#"","#.utf8)
  private static let withoutChecksum = Array(#"{"contents":"#.utf8)

  /// The file of a record's JSON, which has at least one member.
  static func bytes(of json: [UInt8]) -> [UInt8] {
    let body = json.dropFirst() + CollectionOfOne(UInt8(ascii: "\n"))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(opening.count + Checksum.length + closing.count + body.count)
    bytes += opening
    bytes += Checksum.of(body)
    bytes += closing
    bytes += body
    return bytes
  }

  /// Whether the bytes are those that were written, as far as they say.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: withoutChecksum) { return true }
    let start = opening.count + Checksum.length
    guard bytes.starts(with: opening), bytes[min(start, bytes.count)...].starts(with: closing) else { return false }
    return bytes[opening.count..<start].elementsEqual(Checksum.of(bytes[(start + closing.count)...]))
  }
}
