/// That the beginning of a text is records of as many fields each.
struct ColumnEvidence {
  let separator: UInt8
  let columns: Int
  let hasHeader: Bool

  private static let mostRecords = 500
  private static let longestName = 100

  /// Nil where a doubt is left.
  ///
  /// - Parameter isWhole: Whether the sample ends with the text; its last record is cut off otherwise.
  init?(_ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, separator: UInt8) {
    var scanner = ColumnScanner(sample, separator: separator, .strict)
    var first: [ArraySlice<UInt8>] = []
    var counts: [Int] = []
    var fields = 0
    var others = 0
    var spaced = 0
    var thousands = 0
    while counts.count < ColumnEvidence.mostRecords {
      var count = 0
      var isEmpty = true
      let isRecord = scanner.next { bytes, isQuoted in
        if counts.isEmpty { first.append(bytes) }
        count += 1
        isEmpty = isEmpty && bytes.isEmpty
        guard count > 1 else { return }
        if !isQuoted, bytes.first == 0x20 { spaced += 1 }
        if !isQuoted, bytes.count == 3, bytes.allSatisfy(ColumnEvidence.isDigit) { thousands += 1 }
      }
      guard isRecord else { break }
      if scanner.place == sample.count, !isWhole { break }
      if count == 1, isEmpty {
        // An empty line; before the first record or between two, the text is laid out for people.
        if counts.isEmpty { return nil }
        continue
      }
      counts.append(count)
      fields += count - 1
      if counts[0] < 2 { return nil }
      if count != counts[0] { others += 1 }
      // What is no table shows it soon.
      if others > 8, others * 4 > counts.count { return nil }
    }
    let isCutInQuotes = scanner.isBroken && scanner.hasOpenQuote && !isWhole
    guard !scanner.isBroken || isCutInQuotes, let columns = counts.first, columns >= 2 else { return nil }
    let hasHeader = ColumnEvidence.areNames(first)
    let regular = counts.count - others
    // A comma or another mark with a space behind it is a sentence's; three digits behind each are a large number's.
    guard spaced * 20 <= fields, separator != UInt8(ascii: ",") || thousands < fields else { return nil }
    // Two columns, and columns without names, could be something else: of these more is asked.
    let fewest = columns >= 3 && hasHeader ? 2 : 3
    guard counts.count >= fewest, hasHeader || columns >= 3 else { return nil }
    let mayVary = hasHeader && columns >= 3
    guard mayVary ? regular * 4 >= counts.count * 3 : regular == counts.count else { return nil }
    guard counts.allSatisfy({ $0 >= 2 }) || regular * 20 >= counts.count * 19 else { return nil }
    self.separator = separator
    self.columns = columns
    self.hasHeader = hasHeader
  }

  /// Names of columns are short, not numbers or dates, different, no sentences; one may be missing, as that of an index.
  private static func areNames(_ fields: [ArraySlice<UInt8>]) -> Bool {
    let missing = fields.count(where: \.isEmpty)
    guard missing <= (fields.count >= 3 ? 1 : 0), Set(fields).count == fields.count else { return false }
    return fields.allSatisfy { field in
      guard let last = field.last else { return true }
      let isSentence = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "{")].contains(last)
      return field.count <= longestName && !isSentence && field.contains { $0 >= 0x41 && !isDigit($0) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
