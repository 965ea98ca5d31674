/// The end of a PDF (ISO 32000-1, 7.5.5): says whether the file names its cross-reference table where one stands.
/// poppler searches the file for objects when it does not, and is silent about it.
enum PDFTail {
  private static let searchedCount = 2048

  static func namesCrossReferences(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let mark = Array("startxref".utf8)
    let tail = bytes.suffix(searchedCount)
    guard let place = tail.indices.last(where: { tail[$0...].starts(with: mark) }) else { return false }
    let digits = tail[(place + mark.count)...].drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }
    guard let offset = Int(String(decoding: digits.prefix(18), as: UTF8.self)) else { return false }
    // Offsets count from the header, which may stand behind other bytes.
    let header = bytes.prefix(1024).indices.first { bytes[$0...].starts(with: "%PDF-".utf8) } ?? 0
    return [offset, offset + header].contains { isCrossReference(bytes.dropFirst($0)) }
  }

  /// A table begins with `xref`, a stream with the number of its object.
  private static func isCrossReference(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    let rest = bytes.drop { $0 <= 0x20 }
    return rest.starts(with: "xref".utf8) || rest.first.map { (0x30...0x39).contains($0) } == true
  }
}
