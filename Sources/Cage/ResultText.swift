internal import Model

/// A `ReadResult` in JSON (RFC 8259), byte for byte as JSONEncoder writes it with sorted keys and plain slashes.
///
/// It is written by hand because every reader writes exactly one: JSONEncoder's first use in a process costs as much as
/// reading a small text.
package struct ResultText {
  package private(set) var bytes: [UInt8] = []

  package init(_ result: ReadResult) {
    switch result {
    case .contents(let contents):
      bytes.reserveCapacity(ResultText.capacity(for: contents))
      raw("{\"contents\":{\"_0\":")
      write(contents)
      raw("}}")
    case .failure(let failure, let detail):
      raw("{\"failure\":{\"_0\":")
      string(failure.rawValue)
      raw(",\"detail\":")
      string(detail)
      raw("}}")
    case .elsewhere: raw("{\"elsewhere\":{}}")
    }
  }

  /// Enough for most, so that a large text is not copied as it grows.
  private static func capacity(for contents: Contents) -> Int {
    let text = contents.pages.reduce(0) { $0 + $1.text.utf8.count }
    return text + text / 16 + 2048
  }

  private mutating func write(_ contents: Contents) {
    raw("{")
    if let kind = contents.documentKind { member("\"documentKind\":", kind) }
    raw(contents.documentKind == nil ? "\"facts\":" : ",\"facts\":")
    list(contents.facts) { $0.write($1) }
    if let interpreter = contents.interpreter {
      raw(",\"interpreter\":")
      write(interpreter)
    }
    if let language = contents.language { member(",\"language\":", language) }
    raw(",\"mediaType\":")
    string(contents.mediaType.rawValue)
    if let note = contents.note { member(",\"note\":", note) }
    raw(",\"pageCount\":")
    number(contents.pageCount)
    raw(",\"pages\":")
    list(contents.pages) { text, page in
      text.raw("{\"number\":")
      text.number(page.number)
      text.raw(",\"text\":")
      text.string(page.text)
      text.raw("}")
    }
    raw(",\"properties\":")
    write(contents.properties)
    if let published = contents.published { member(",\"published\":", published) }
    raw(",\"reader\":")
    write(contents.reader)
    raw(",\"tables\":")
    list(contents.tables) { text, table in
      text.raw("{\"page\":")
      text.number(table.page)
      text.raw(",\"rows\":")
      text.list(table.rows) { $0.list($1) { $0.string($1) } }
      text.raw("}")
    }
    if let title = contents.title { member(",\"title\":", title) }
    raw("}")
  }

  private mutating func write(_ component: Component) {
    member("{\"name\":", component.name)
    raw(",\"version\":")
    number(component.version)
    raw("}")
  }

  private mutating func write(_ strings: [String: String]) {
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

  private mutating func write(_ fact: Fact) {
    raw("{")
    if !fact.attributes.isEmpty {
      raw("\"attributes\":")
      write(fact.attributes)
      raw(",")
    }
    raw("\"evidence\":")
    list(fact.evidence) { text, evidence in
      text.raw("{\"end\":")
      text.number(evidence.end)
      text.raw(",\"page\":")
      text.number(evidence.page)
      text.raw(",\"start\":")
      text.number(evidence.start)
      text.member(",\"text\":", evidence.text)
      text.raw("}")
    }
    member(",\"field\":", fact.field)
    member(",\"how\":", fact.how)
    member(",\"value\":", fact.value)
    raw("}")
  }

  private mutating func list<Element>(_ elements: [Element], _ write: (inout ResultText, Element) -> Void) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }

  private mutating func member(_ key: StaticString, _ value: String) {
    raw(key)
    string(value)
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func number(_ value: Int) { bytes += String(value).utf8 }

  private mutating func string(_ value: String) {
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
