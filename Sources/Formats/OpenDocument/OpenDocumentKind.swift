internal import Model
internal import Reading

/// Tells OpenDocument texts by what their first member says (part 2, 3.3): documents, templates, and those of parts.
enum OpenDocumentKind {
  private static let text = "application/vnd.oasis.opendocument.text"

  static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType? {
    guard ArchiveMarks.kind(of: bytes) == .zip, let archive = try? ZIPArchive(bytes, .silent),
      let type = PackageKind.type(of: archive)
    else { return nil }
    return type == text || ["-template", "-master", "-web"].contains { type == text + $0 } ? .odt : nil
  }
}
