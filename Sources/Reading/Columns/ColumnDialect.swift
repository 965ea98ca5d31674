/// How a text in columns is written, told from its beginning. Prose with commas, code, lists and logs must not be taken for
/// columns: where there is a doubt there are none, and the text is read as text.
struct ColumnDialect: Hashable {
  let separator: UInt8
  /// Whether the first record names the columns.
  let hasHeader: Bool
  /// Bytes of the line `sep=;` with which Excel names the separator.
  let start: Int

  private static let sampleCount = 64 << 10
  private static let named = Array("sep=".utf8)
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  private init(separator: UInt8, hasHeader: Bool, start: Int) {
    self.separator = separator
    self.hasHeader = hasHeader
    self.start = start
  }

  /// - Parameter text: In a set of characters that has ASCII in it, without a byte order mark.
  init?(of text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first(where: { $0 > 0x20 }), ![0x3C, 0x7B, 0x5B, 0x23].contains(first) else { return nil }
    let sample = UnsafeBufferPointer(rebasing: text.prefix(ColumnDialect.sampleCount))
    if let start = ColumnDialect.endOfName(sample) {
      self.init(separator: sample[ColumnDialect.named.count], hasHeader: true, start: start)
      return
    }
    let head = sample.prefix(4096)
    let found = ColumnDialect.separators.filter(head.contains).compactMap { separator in
      ColumnEvidence(sample, isWhole: sample.count == text.count, separator: separator)
    }
    guard let best = found.max(by: { $0.columns < $1.columns }) else { return nil }
    self.init(separator: best.separator, hasHeader: best.hasHeader, start: 0)
  }

  /// Where the first record begins when the text names its separator.
  private static func endOfName(_ sample: UnsafeBufferPointer<UInt8>) -> Int? {
    let line = sample.prefix(8).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == named.count + 1, line.starts(with: named), separators.contains(line[named.count]) else {
      return nil
    }
    let end = line.count
    let isPair = sample.count > end + 1 && sample[end] == 0x0D && sample[end + 1] == 0x0A
    return min(sample.count, end + (isPair ? 2 : 1))
  }
}
