internal import Model
internal import Reading

/// Tells EPUB books by the member that they begin with (EPUB 3.3, 4.3.2), or by the one that leads to the text where a
/// program left the first out.
enum EPUBKind {
  private static let type = "application/epub+zip"

  static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType? {
    guard ArchiveMarks.kind(of: bytes) == .zip else { return nil }
    // As every book should begin; one whose directory is broken is told by nothing else.
    if bytes.dropFirst(30).starts(with: ("mimetype" + type).utf8) { return .epub }
    guard let archive = try? ZIPArchive(bytes, .silent) else { return nil }
    if let said = PackageKind.type(of: archive) { return said == type ? .epub : nil }
    let names = archive.members.lazy.map(\.name)
    return names.contains(EPUBReader.container) && !names.contains("[Content_Types].xml") ? .epub : nil
  }
}
