internal import Model
internal import Reading

/// Tells what a document is whose beginning says only that it is packed.
enum PackedKind {
  static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType? {
    if let office = OfficeKind.kind(of: bytes) ?? OpenDocumentKind.kind(of: bytes) ?? EPUBKind.kind(of: bytes) {
      return office
    }
    guard ArchiveMarks.kind(of: bytes) == .zip, PackageKind.name(of: bytes) == nil else { return nil }
    return .zip
  }
}
