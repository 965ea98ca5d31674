/// How many values a JSON text holds, about: decoded, each takes some fifty bytes, however few it has in the text.
enum ValueCount {
  /// More than any reader's answer has: their workbooks end at a million cells.
  static let most = 3_000_000

  /// Whether there are more than `most`; commas, brackets and colons outside of strings are counted.
  static func isExceeded(in text: [UInt8]) -> Bool {
    // Each value takes two bytes at least.
    guard text.count > 2 * most else { return false }
    return text.withUnsafeBytes { bytes in
      var count = 0
      var isString = false
      var isEscaped = false
      for byte in bytes {
        if isEscaped {
          isEscaped = false
        } else if isString {
          isEscaped = byte == UInt8(ascii: "\\")
          isString = byte != UInt8(ascii: "\"")
        } else {
          switch byte {
          case UInt8(ascii: "\""): isString = true
          case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"): count += 1
          default: break
          }
        }
      }
      return count > most
    }
  }
}
