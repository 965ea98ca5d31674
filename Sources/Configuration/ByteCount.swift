/// A number of bytes as an operator writes it: `256MiB`, `10MB` or plain bytes.
package struct ByteCount: Hashable, Sendable, Comparable {
  /// Never negative.
  package let bytes: Int

  package init(bytes: Int) { self.bytes = bytes }

  package static func mebibytes(_ count: Int) -> ByteCount { ByteCount(bytes: count << 20) }
  package static func gibibytes(_ count: Int) -> ByteCount { ByteCount(bytes: count << 30) }

  package static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }

  /// IEC 80000-13: the units with an `i` are powers of 1024, the others of 1000.
  private static let units = [
    ("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("TB", 1_000_000_000_000),
    ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000), ("B", 1), ("", 1),
  ]
}

extension ByteCount: CustomStringConvertible {
  package var description: String {
    guard bytes > 0, let unit = ByteCount.units.first(where: { bytes.isMultiple(of: $0.1) }) else { return "0B" }
    return "\(bytes / unit.1)\(unit.0)"
  }
}

extension ByteCount: Setting {
  package static var form: String { "a size such as 256MiB, 10MB or a plain number of bytes" }

  package init?(text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let name = text.dropFirst(digits.count)
    guard let count = Int(digits), let unit = ByteCount.units.first(where: { $0.0 == name }) else { return nil }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit.1)
    guard !overflow else { return nil }
    bytes = product
  }
}
