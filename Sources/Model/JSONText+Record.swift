extension JSONText {
  package mutating func write(_ record: Record) {
    object { text in
      text.key("contents")
      text.write(record.contents)
      text.member("digest", record.digest.description)
      text.member("format", Int64(record.format))
      text.key("origin")
      text.write(record.origin)
      text.member("parent", record.parent?.description)
      text.member("read", record.read.description)
      text.member("size", record.size)
    }
  }

  /// A member that is left out where there is no value.
  package mutating func member(_ key: StaticString, _ name: SpoolName?) {
    guard let name else { return }
    self.key(key)
    object {
      $0.member("escaped", name.escaped)
      if !name.isPlainText { $0.member("raw", Hexadecimal.encode(name.bytes)) }
    }
  }
}
