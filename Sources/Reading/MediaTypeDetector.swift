internal import Model

/// Tells the kind of a document from its bytes; the name is never asked.
enum MediaTypeDetector {
  private static let pdfHeaderWithin = 1024
  private static let sampleCount = 64 << 10

  static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType {
    if bytes.isEmpty { return .unknown }
    if beginsPDF(bytes) { return .pdf }
    if UnknownKind(magicOf: bytes) != nil { return .unknown }
    if HTMLMarks.begin(bytes) { return .html }
    guard isText(bytes), UnknownKind(wordsOf: bytes) == nil else { return .unknown }
    return MarkdownMarks.areClear(in: bytes) ? .markdown : .plainText
  }

  /// Readers accept the header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13).
  private static func beginsPDF(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = bytes.prefix(pdfHeaderWithin)
    let mark = Array("%PDF-".utf8)
    var rest = head[...]
    while let start = rest.firstIndex(of: mark[0]) {
      rest = rest[start...]
      if rest.starts(with: mark) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Whether a person could have written it: valid UTF-8 or UTF-16, or 8-bit text, all with few controls.
  private static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if let marked = TextEncoding(markOf: bytes) {
      let unit = marked.name.hasPrefix("UTF-32") ? 4 : marked.name.hasPrefix("UTF-16") ? 2 : 1
      return hasFewControls(bytes.dropFirst(marked.markCount).prefix(sampleCount), unit: unit)
    }
    if TextEncoding(zeroPatternOf: bytes) != nil { return hasFewControls(bytes.prefix(sampleCount), unit: 2) }
    let sample = bytes.prefix(sampleCount)
    guard hasFewControls(sample, unit: 1) else { return false }
    if CharacterDecoder.isUTF8(bytes) { return true }
    // Text in a foreign 8-bit set may hold few ASCII letters; then ICU must know it.
    let plain = sample.count { (0x20..<0x7F).contains($0) || (0x09...0x0D).contains($0) }
    return plain * 10 >= sample.count * 6 || CharacterDecoder.confidence(in: bytes) >= 40
  }

  /// At most one control other than white space in 200 characters; a NUL counts unless it is half of a wide unit.
  private static func hasFewControls(_ sample: Slice<UnsafeRawBufferPointer>, unit: Int) -> Bool {
    let allowed = sample.count / unit / 200
    var controls = 0
    for (index, byte) in sample.enumerated() where byte < 0x20 || byte == 0x7F {
      if (0x09...0x0D).contains(byte) || byte == 0x1B { continue }
      if unit > 1, byte < 0x20 {
        // A low byte is a control character only when the rest of its unit is zero.
        let start = sample.startIndex + index - index % unit
        let rest = sample[start..<min(start + unit, sample.endIndex)]
        if rest.contains(where: { $0 >= 0x20 }) || rest.reduce(0, { max($0, Int($1)) }) > byte { continue }
        if index % unit != 0 { continue }
      }
      controls += 1
    }
    return controls <= allowed
  }
}
