/// The header that a mail begins with (RFC 5322, 2.2): lines of fields, some of which only mail programs write.
package enum MailMarks {
  private static let headerWithin = 64 << 10
  private static let certain: Set = ["received", "message-id", "mime-version", "return-path", "delivered-to"]
  private static let usual: Set = ["from", "to", "subject", "date"]

  static func begin(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var fields = Set<String>()
    let head = bytes.dropFirst(envelopeCount(bytes)).prefix(headerWithin)
    for line in head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard let first = line.first, first != 0x0D else { break }
      if first == 0x20 || first == 0x09 { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { break }
      fields.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
    }
    return fields.count >= 3 && !fields.isDisjoint(with: certain) && !fields.isDisjoint(with: usual)
  }

  /// Bytes of the line `From sender date` that mailboxes put before a mail (RFC 4155); none in most.
  package static func envelopeCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard bytes.starts(with: "From ".utf8) else { return 0 }
    return bytes.prefix(1000).firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}
