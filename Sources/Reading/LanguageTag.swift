/// The language that a document declares of itself.
package enum LanguageTag {
  /// Nil when it has not the form of a BCP 47 tag.
  package static func checked(_ declared: String?) -> String? {
    guard let tag = declared?.trimmed, (2...35).contains(tag.utf8.count) else { return nil }
    let fits = tag.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    return fits ? tag : nil
  }
}
