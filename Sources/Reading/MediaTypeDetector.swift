internal import Model

/// Tells the kind of a document from its bytes, without unpacking or parsing them; the name is never asked. What the bytes
/// at its beginning do not tell, as those of a package, is unknown here.
enum MediaTypeDetector {
  private static let pdfHeaderWithin = 1024
  private static let sampleCount = 64 << 10

  static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType {
    if bytes.isEmpty { return .unknown }
    // An archive may hold a PDF document within the bytes that a PDF document's header is looked for.
    if let archive = ArchiveMarks.kind(of: bytes) { return archive == .zip ? .unknown : archive }
    if beginsPDF(bytes) { return .pdf }
    if UnknownKind(magicOf: bytes) != nil { return .unknown }
    if MailMarks.begin(bytes) { return .mail }
    if HTMLMarks.begin(bytes) { return .html }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    if XMLMarks.begin(bytes) { return .xml }
    if JSONMarks.begin(bytes) { return .json }
    guard isText(bytes) else { return .unknown }
    if MarkdownMarks.areClear(in: bytes) { return .markdown }
    return ColumnMarks.kind(of: bytes) ?? .plainText
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
    if let wide = TextEncoding(markOf: bytes) ?? TextEncoding(zeroPatternOf: bytes), wide.name != "UTF-8" {
      return hasFewControls(bytes.dropFirst(wide.markCount).prefix(sampleCount), as: wide)
    }
    let sample = bytes.prefix(sampleCount)
    guard sample.count(where: isControl) <= sample.count / 200 else { return false }
    if CharacterDecoder.isUTF8(bytes) { return true }
    // Text in a foreign 8-bit set may hold few ASCII letters; then ICU must have an idea of it.
    let plain = sample.count { (0x20..<0x7F).contains($0) || (0x09...0x0D).contains($0) }
    return plain * 10 >= sample.count * 6 || CharacterDecoder.confidence(in: bytes) >= 20
  }

  /// At most one control other than white space in 200 units of two or four bytes.
  private static func hasFewControls(_ sample: Slice<UnsafeRawBufferPointer>, as encoding: TextEncoding) -> Bool {
    let width = encoding.name.hasPrefix("UTF-32") ? 4 : 2
    let lowest = encoding.name.hasSuffix("BE") ? width - 1 : 0
    let units = sample.count / width
    let controls = (0..<units).count { unit in
      let start = sample.startIndex + unit * width
      let others = (0..<width).allSatisfy { $0 == lowest || sample[start + $0] == 0 }
      return others && isControl(sample[start + lowest])
    }
    return controls <= units / 200
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || (byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B)
  }
}
