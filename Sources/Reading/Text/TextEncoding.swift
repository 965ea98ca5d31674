/// How the characters of a text are written as bytes, and where that is known from.
package struct TextEncoding: Hashable {
  /// A name that ICU knows.
  let name: String
  /// Bytes of the byte order mark in front of the text.
  let markCount: Int

  init(_ name: String, markCount: Int = 0) {
    self.name = name
    self.markCount = markCount
  }

  /// Of text whose format names its encoding, and that has no mark.
  package init(named name: String) { self.init(name) }

  /// From a byte order mark (Unicode Standard, 23.8). UTF-32's little-endian mark begins with that of UTF-16.
  init?(markOf bytes: UnsafeRawBufferPointer) {
    let marks: [(String, [UInt8])] = [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
      ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
    ]
    guard let (name, mark) = marks.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self.init(name, markCount: mark.count)
  }

  /// UTF-16 without a mark: in Latin text one byte of every pair is zero, and always the same one.
  init?(zeroPatternOf bytes: UnsafeRawBufferPointer) {
    let sample = bytes.prefix(4096 & ~1)
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd * 10 >= pairs * 7, zeros.even * 20 <= pairs {
      self.init("UTF-16LE")
    } else if zeros.even * 10 >= pairs * 7, zeros.odd * 20 <= pairs {
      self.init("UTF-16BE")
    } else {
      return nil
    }
  }
}
