internal import Model
internal import Reading

/// Tells ZIP archives that are one document or program: what they hold are its parts, which mean nothing alone.
enum PackageKind {
  private static let longestType = 128
  private static let types: [(String, String)] = [
    ("opendocument.text", "an OpenDocument text"), ("opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    ("opendocument.presentation", "an OpenDocument presentation"), ("application/epub+zip", "an EPUB book"),
  ]
  /// A member, or a folder with members, that only such archives have.
  private static let members: [(String, String)] = [
    ("AndroidManifest.xml", "a program for Android"), ("META-INF/container.xml", "an EPUB book"),
    ("META-INF/manifest.xml", "an OpenDocument file"), ("META-INF/MANIFEST.MF", "a program for Java"),
    ("Index/Document.iwa", "an iWork document"),
  ]
  private static let office: [(String, String)] = [
    ("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation"), ("visio/", "a Visio drawing"),
  ]

  static func note(for bytes: UnsafeRawBufferPointer) -> String? {
    name(of: bytes).map { "No reader recognises these bytes. They look like \($0), whose parts are not read alone." }
  }

  /// With its article, "an EPUB book"; nil for any other archive, and for one that cannot be read.
  static func name(of bytes: UnsafeRawBufferPointer) -> String? {
    guard ArchiveMarks.kind(of: bytes) == .zip, let archive = try? ZIPArchive(bytes, .silent) else { return nil }
    // Parts of Office documents are listed in one (ECMA-376, part 2, 6.2.3).
    if archive.members.contains(where: { $0.name == "[Content_Types].xml" }) {
      return office.first { mark in archive.members.contains { $0.name.hasPrefix(mark.0) } }?.1 ?? "an Office document"
    }
    if let type = type(of: archive) {
      return types.first { type.contains($0.0) }?.1 ?? "a package of the type \(type)"
    }
    return members.first { mark in archive.members.contains { $0.name == mark.0 } }?.1
  }

  /// What the member says that OpenDocument (part 2, 3.3) and EPUB (OCF, 4.3) begin with; nil when it is no media type.
  static func type(of archive: ZIPArchive) -> String? {
    guard let place = archive.members.firstIndex(where: { $0.name == "mimetype" }) else { return nil }
    var text: [UInt8] = []
    try? archive.read(place) { if text.count <= longestType { text += $0.prefix(longestType + 1) } }
    let type = String(decoding: text, as: UTF8.self).trimmed
    let halves = type.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isType = type.utf8.count <= longestType && halves.count == 2 && halves.allSatisfy(isName)
    return isType ? type : nil
  }

  private static func isName(_ half: Substring.UTF8View) -> Bool {
    !half.isEmpty
      && half.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || ".+-".utf8.contains(byte)
      }
  }
}
