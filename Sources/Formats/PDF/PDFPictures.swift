/// Whether a PDF may show pictures. No page is drawn for this.
enum PDFPictures {
  /// Letters drawn as outlines, or a picture within a page's own instructions (ISO 32000-1, 8.9.7), need more.
  private static let mostBytesOfNothing = 16 << 10
  private static let name = Array("/Image".utf8)

  /// Dictionaries of streams, as those of pictures are, stand in the file as they are (ISO 32000-1, 7.5.7).
  static func mayBe(in bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= mostBytesOfNothing else { return true }
    return bytes.indices.contains { place in
      guard bytes[place...].starts(with: name) else { return false }
      let next = place + name.count
      return next == bytes.count || bytes[next] <= 0x20 || "/<>[]()%".utf8.contains(bytes[next])
    }
  }
}
