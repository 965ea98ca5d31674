/// Whether a text is clearly Markdown. A `#` alone begins a comment in many languages, and so one mark is not enough.
enum MarkdownMarks {
  private static let sampleCount = 64 << 10

  static func areClear(in bytes: UnsafeRawBufferPointer) -> Bool {
    let encoding = TextEncoding(markOf: bytes)
    guard encoding.map({ $0.name == "UTF-8" }) ?? true else { return false }
    let sample = bytes.dropFirst(encoding?.markCount ?? 0).prefix(sampleCount)
    guard sample.starts(with: "#!".utf8) == false else { return false }
    var levels = Set<Int>()
    var fences = 0
    var links = 0
    var strong = 0
    var items = 0
    var afterEmpty = true
    for line in sample.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = line.drop { $0 == 0x20 }.prefix(2000)
      if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { fences += 1 }
      if let level = headingLevel(line), afterEmpty { levels.insert(level) }
      if ["- ", "* ", "+ ", "> ", "1. "].contains(where: { text.starts(with: $0.utf8) }) { items += 1 }
      links += count(of: ("]", "("), in: text)
      strong += count(of: ("*", "*"), in: text) / 2
      afterEmpty = text.allSatisfy { $0 == 0x0D || $0 == 0x09 }
    }
    let kinds = [!levels.isEmpty, fences >= 2, links > 0, strong > 0, items > 0].count { $0 }
    if levels.count >= 2 { return kinds >= 2 }
    if !levels.isEmpty { return kinds >= 3 || (kinds == 2 && items == 0) }
    return kinds >= 3 && fences >= 2
  }

  private static func headingLevel(_ line: Slice<UnsafeRawBufferPointer>) -> Int? {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == 0x20 else { return nil }
    return line.dropFirst(marks + 1).contains { $0 > 0x20 } ? marks : nil
  }

  private static func count(of mark: (Character, Character), in line: some Collection<UInt8>) -> Int {
    guard let first = mark.0.asciiValue, let second = mark.1.asciiValue else { return 0 }
    return zip(line, line.dropFirst()).count { $0 == first && $1 == second }
  }
}
