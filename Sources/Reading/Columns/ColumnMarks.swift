internal import Model

/// Whether a text is one in columns.
enum ColumnMarks {
  private static let sampleCount = 64 << 10

  /// Nil for any other text.
  static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType? {
    let encoding = TextEncoding(markOf: bytes) ?? TextEncoding(zeroPatternOf: bytes)
    let body = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(encoding?.markCount ?? 0))
    let dialect: ColumnDialect?
    if let encoding, encoding.name != "UTF-8" {
      dialect = narrowed(body, encoding).withUnsafeBufferPointer { ColumnDialect(of: $0) }
    } else {
      dialect = body.withMemoryRebound(to: UInt8.self) { ColumnDialect(of: $0) }
    }
    return dialect.map { $0.separator == UInt8(ascii: "\t") ? .tsv : .csv }
  }

  /// The beginning in one byte a unit, which is enough to see separators: any but ASCII is a letter.
  private static func narrowed(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) -> [UInt8] {
    let width = encoding.name.hasPrefix("UTF-32") ? 4 : 2
    let lowest = encoding.name.hasSuffix("BE") ? width - 1 : 0
    let units = min(bytes.count / width, sampleCount + 1)
    return (0..<units).map { unit in
      let start = unit * width
      let isASCII = (0..<width).allSatisfy { $0 == lowest || bytes[start + $0] == 0 } && bytes[start + lowest] < 0x80
      return isASCII ? bytes[start + lowest] : UInt8(ascii: "x")
    }
  }
}
