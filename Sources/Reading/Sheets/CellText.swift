/// The words of a cell.
enum CellText {
  /// Line ends become `\n`; controls other than tabs vanish, as does white space at both ends.
  ///
  /// - Returns: The text, and how many bytes it takes in JSON.
  static func clean(_ bytes: some Collection<UInt8>) -> (text: String, size: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var escaped = 0
    var wasReturn = false
    for byte in bytes {
      defer { wasReturn = byte == 0x0D }
      switch byte {
      case 0x0D:
        text.append(0x0A)
        escaped += 1
      case 0x0A:
        if wasReturn { continue }
        text.append(byte)
        escaped += 1
      case 0x09, UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(byte)
        escaped += 1
      case 0..<0x20, 0x7F: break
      default: text.append(byte)
      }
    }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    let words = text.drop { $0 <= 0x20 }
    return (String(decoding: words, as: UTF8.self), words.count + escaped)
  }
}
