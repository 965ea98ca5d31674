/// Makes tar archives as bytes (POSIX, pax, ustar interchange format), of members that a test gives.
struct TarBuilder {
  /// The kind is the header's type flag: `0` a file, `1` another name, `2` a link, `3` a device, `5` a folder.
  var members: [(name: [UInt8], bytes: [UInt8], kind: Character)] = []

  static func file(_ name: String, _ text: String) -> (name: [UInt8], bytes: [UInt8], kind: Character) {
    (Array(name.utf8), Array(text.utf8), "0")
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for member in members {
      bytes += header(member.name, member.bytes.count, member.kind) + member.bytes
      bytes += repeatElement(0, count: (512 - member.bytes.count % 512) % 512)
    }
    return bytes + repeatElement(0, count: 1024)
  }

  private func header(_ name: [UInt8], _ count: Int, _ kind: Character) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: some Sequence<UInt8>, at place: Int) {
      for (index, byte) in text.enumerated() { header[place + index] = byte }
    }
    func octal(_ number: Int, digits: Int) -> String.UTF8View {
      let text = String(number, radix: 8)
      return (String(repeating: "0", count: digits - text.utf8.count) + text).utf8
    }
    put(name, at: 0)
    put("0000644".utf8, at: 100)
    put(octal(count, digits: 11), at: 124)
    put(octal(0, digits: 11), at: 136)
    put(String(kind).utf8, at: 156)
    if kind == "1" || kind == "2" { put("/etc/passwd".utf8, at: 157) }
    put("ustar\u{0}00".utf8, at: 257)
    put(repeatElement(0x20, count: 8), at: 148)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6), at: 148)
    header[154] = 0
    return header
  }
}
