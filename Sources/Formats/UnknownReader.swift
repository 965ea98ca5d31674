internal import Model
internal import Reading

/// Makes of bytes that no other reader takes a document without pages and with a note.
enum UnknownReader: FormatReader {
  static let components = [MediaType.unknown: Component(name: "unknown", version: 1)]

  static let samples: [[UInt8]] = []

  static func warm() {}

  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
  {
    if EncryptedOffice.matches(bytes) { throw ReadingFailure.encrypted }
    var unknown = contents
    unknown.note = PackageKind.note(for: bytes) ?? UnknownKind.note(for: bytes)
    return ReadDocument(contents: unknown)
  }
}
