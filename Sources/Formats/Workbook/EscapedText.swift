/// Characters that XML cannot hold stand in a workbook's texts as `_x000D_`, and an underscore in front of what looks so as
/// `_x005F_` (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
  static func decode(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array("_x".utf8)
    guard bytes.count >= 7, zip(bytes, bytes.dropFirst()).contains(where: { $0 == mark[0] && $1 == mark[1] }) else {
      return bytes
    }
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if let scalar = scalar(rest.prefix(7)) {
        decoded.append(contentsOf: String(scalar).utf8)
        rest = rest.dropFirst(7)
      } else {
        decoded.append(byte)
        rest = rest.dropFirst()
      }
    }
    return decoded[...]
  }

  private static func scalar(_ escape: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard escape.count == 7, escape.starts(with: "_x".utf8), escape.last == UInt8(ascii: "_") else { return nil }
    let digits = escape.dropFirst(2).dropLast()
    let isNumber = digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }
    guard isNumber, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    return Unicode.Scalar(number)
  }
}
