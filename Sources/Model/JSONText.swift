/// JSON (RFC 8259) as it is written, byte for byte as JSONEncoder writes it with sorted keys and plain slashes: members are
/// given in the order of their keys.
///
/// It is written by hand where every document has one: JSONEncoder's first use in a process costs as much as reading a
/// small text, and its later ones as much as hashing and keeping it.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// An object; `members` calls `key` or `member` for each.
  package mutating func object(_ members: (inout JSONText) -> Void) {
    raw("{")
    members(&self)
    raw("}")
  }

  package mutating func list<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }

  package mutating func object(_ strings: [String: String]) {
    raw("{")
    let sorted = strings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, entry) in sorted.enumerated() {
      if index > 0 { raw(",") }
      string(entry.key)
      raw(":")
      string(entry.value)
    }
    raw("}")
  }

  /// Begins a member of an object; its value follows. The key has nothing that is escaped.
  package mutating func key(_ key: StaticString) {
    if bytes.last != UInt8(ascii: "{") { raw(",") }
    raw("\"")
    raw(key)
    raw("\":")
  }

  /// A member that is left out where there is no value.
  package mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  /// A member that is left out where there is no value.
  package mutating func member(_ key: StaticString, _ value: Int64?) {
    guard let value else { return }
    self.key(key)
    bytes += String(value).utf8
  }

  package mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    raw(value ? "true" : "false")
  }

  /// A member that is left out where there is no value.
  package mutating func member(_ key: StaticString, _ values: [String]?) {
    guard let values else { return }
    self.key(key)
    list(values) { $0.string($1) }
  }

  package mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { text in
      var clean = 0
      for (index, byte) in text.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
        escape(byte)
        clean = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      raw("u00")
      for digit in [byte >> 4, byte & 0xF] {
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    default: bytes.append(byte)
    }
  }
}
