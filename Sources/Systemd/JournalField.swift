/// The names of journal fields: systemd.journal-fields(7).
package enum JournalField {
  /// The metadata key that carries a `MessageID`; it becomes the field of the same name.
  package static let messageID = "MESSAGE_ID"

  /// The field for a metadata key: `reader.signal` is `VIGIL_READER_SIGNAL`. The prefix keeps our fields apart from the
  /// journal's own. Anything but letters and digits becomes `_`; a name may have 64 bytes.
  package static func name(forKey key: String) -> String {
    if key == messageID { return key }
    let letters = key.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      default: UInt8(ascii: "_")
      }
    }
    return String(decoding: Array("VIGIL_".utf8) + letters.prefix(58), as: UTF8.self)
  }
}
