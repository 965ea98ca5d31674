/// What the list of a package's parts says of encryption (ISO/IEC 26300-2, 4.4): each part that is encrypted says so there,
/// and is no XML.
final class OpenSheetManifest: XMLHandler {
  private(set) var isEncrypted = false

  func begin(_ element: XMLElement) {
    if element.name == "encryption-data" { isEncrypted = true }
  }

  func end(_ name: String, space: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
