// Bytes in any encoding to UTF-8, by ICU. After `warm()` ICU opens no file: its tables are in its own library.

internal import CICU
internal import Glibc

package enum CharacterDecoder {
  private static let sampleCount = 64 << 10

  static func warm() { vigil_icu_warm() }

  /// The encoding of a text that does not declare one: by its mark, valid UTF-8 always as UTF-8, then the pattern of
  /// zeros that UTF-16 makes, then ICU's guess from the first 64 KiB, at last Windows-1252.
  static func encoding(of bytes: UnsafeRawBufferPointer, markup: Bool = false) -> TextEncoding {
    if let marked = TextEncoding(markOf: bytes) { return marked }
    if isUTF8(bytes) { return TextEncoding("UTF-8") }
    return TextEncoding(zeroPatternOf: bytes) ?? guess(bytes, markup: markup)
  }

  /// The encoding of a text that a label goes with.
  package static func encoding(of bytes: UnsafeRawBufferPointer, labelled label: String?, markup: Bool = false)
    -> TextEncoding
  {
    if let marked = TextEncoding(markOf: bytes) { return marked }
    if let declared = label.flatMap({ encoding(labelled: $0) }) {
      // Text beyond ASCII that is valid UTF-8 is UTF-8 whatever the label says, and one that is not is not.
      let plain = bytes.allSatisfy { $0 < 0x80 }
      if plain || (declared.name.lowercased() != "utf-8" && !isUTF8(bytes)) { return declared }
    }
    return encoding(of: bytes, markup: markup)
  }

  /// What a label in a document means (WHATWG Encoding Standard, 4.2: Latin-1 and ASCII are read as Windows-1252).
  /// Nil when there is no such encoding.
  static func encoding(labelled label: String) -> TextEncoding? {
    let name = label.trimmed.lowercased()
    if ["iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii"].contains(name) {
      return TextEncoding("windows-1252")
    }
    // A document whose label could be read as bytes is no UTF-16 (HTML Standard, 13.2.3.2).
    if name.hasPrefix("utf-16") { return TextEncoding("UTF-8") }
    return !name.isEmpty && vigil_icu_knows(name) ? TextEncoding(name) : nil
  }

  /// The UTF-8 text; U+FFFD stands for what is not valid.
  package static func decode(_ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding, _ session: ReadingSession)
    throws
    -> [UInt8]
  {
    let body = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(encoding.markCount))
    // ICU takes no bytes at no address for a mistake.
    guard !body.isEmpty else { return [] }
    if encoding.name == "UTF-8", isUTF8(body) {
      try session.progress()
      return Array(body)
    }
    var watch = Watch(session: session)
    var count = 0
    let decoded = withUnsafeMutablePointer(to: &watch) { watch in
      vigil_icu_decode(
        encoding.name, body.baseAddress, body.count, watch, { context in Watch.goOn(context) }, &count)
    }
    defer { free(decoded) }
    if let failure = watch.failure { throw failure }
    guard let decoded else { throw ReadingFailure.damaged("its characters cannot be decoded as \(encoding.name).") }
    return Array(UnsafeRawBufferPointer(start: decoded, count: count))
  }

  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// How sure ICU is of an encoding, 0 to 100.
  static func confidence(in bytes: UnsafeRawBufferPointer) -> Int { detect(bytes, markup: false).confidence }

  private static func guess(_ bytes: UnsafeRawBufferPointer, markup: Bool) -> TextEncoding {
    let latin = TextEncoding("windows-1252")
    let (found, confidence) = detect(bytes, markup: markup)
    guard confidence >= 20 else { return latin }
    // Nearly valid UTF-8 was cut or hurt on its way. UTF-16 and UTF-32 were told by their marks and zeros before.
    if found == "UTF-8" { return confidence >= 80 ? TextEncoding(found) : latin }
    // A few bytes beyond ASCII are pounds and quotes; from so few ICU would make letters of Central Europe.
    let sample = bytes.prefix(sampleCount)
    if sample.count(where: { $0 >= 0x80 }) * 100 < sample.count * 3 { return latin }
    // ICU names the ISO set even where the bytes 80 to 9F, controls there, are the quotes of Windows-1252.
    return found == "ISO-8859-1" || found.hasPrefix("UTF-") ? latin : TextEncoding(found)
  }

  private static func detect(_ bytes: UnsafeRawBufferPointer, markup: Bool) -> (name: String, confidence: Int) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { name in
      name.initialize(repeating: 0)
      let count = min(bytes.count, sampleCount)
      let confidence = vigil_icu_detect(bytes.baseAddress, count, markup, name.baseAddress, name.count)
      return (name.baseAddress.map { String(cString: $0) } ?? "", Int(confidence))
    }
  }

  /// Carries what `progress` throws through C.
  private struct Watch {
    let session: ReadingSession
    var failure: (any Error)?

    static func goOn(_ context: UnsafeMutableRawPointer?) -> Bool {
      guard let watch = context?.assumingMemoryBound(to: Watch.self) else { return false }
      do {
        try watch.pointee.session.progress()
        return true
      } catch {
        watch.pointee.failure = error
        return false
      }
    }
  }
}
