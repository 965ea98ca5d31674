/// What bytes that no reader takes look like, for the note that a person reads.
package struct UnknownKind {
  /// With its article: "a PNG image".
  let name: String

  private init(_ name: String) { self.name = name }

  package static func note(for bytes: UnsafeRawBufferPointer) -> String {
    let unread = "No reader recognises these bytes."
    if bytes.isEmpty { return "\(unread) There are none." }
    guard let kind = UnknownKind(magicOf: bytes) else { return unread }
    return "\(unread) They look like \(kind.name)."
  }

  /// By the numbers that formats begin with; no text begins so.
  init?(magicOf bytes: UnsafeRawBufferPointer) {
    let magic: [(String, [UInt8])] = [
      ("a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ("a JPEG image", [0xFF, 0xD8, 0xFF]),
      ("a GIF image", Array("GIF8".utf8)), ("a TIFF image", [0x49, 0x49, 0x2A, 0]),
      ("a TIFF image", [0x4D, 0x4D, 0, 0x2A]), ("a Photoshop image", Array("8BPS".utf8)),
      ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("a RAR archive", Array("Rar!\u{1A}\u{7}".utf8)),
      ("a SQLite database", Array("SQLite format 3\0".utf8)), ("a program for Linux", [0x7F, 0x45, 0x4C, 0x46]),
      ("a PostScript document", Array("%!PS".utf8)),
      ("an Outlook mail folder", Array("!BDN".utf8)),
      ("an OLE file, as old Word, Excel and Outlook mail are", UnknownKind.ole),
    ]
    if let found = magic.first(where: { bytes.starts(with: $0.1) }) {
      name = found.0
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      name = "a WebP image"
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      let brand = bytes.dropFirst(8)
      let image = ["heic", "heix", "mif1", "avif"].contains { brand.starts(with: $0.utf8) }
      name = image ? "a HEIF image" : "an MP4 film or recording"
    } else {
      return nil
    }
  }

  package static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
}
