/// Whether a package is encrypted (OpenDocument, part 2, 3.4.1): its list says so of the text, or of all in one.
final class OpenDocumentManifest: XMLHandler {
  private(set) var isEncrypted = false
  private var isOfText = false

  func begin(_ element: XMLElement) {
    switch element.name {
    case "file-entry": isOfText = ["content.xml", "encrypted-package"].contains(element.attribute("full-path"))
    case "encryption-data": if isOfText { isEncrypted = true }
    default: break
    }
  }

  func end(_ name: String, space: String) { if name == "file-entry" { isOfText = false } }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
