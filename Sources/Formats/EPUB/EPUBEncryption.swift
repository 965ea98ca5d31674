/// The files of a book that only a reader with the key can read (EPUB 3.3, 4.2.6.3.2). Fonts that are obfuscated are none
/// of them: that needs no key.
final class EPUBEncryption: XMLHandler {
  /// EPUB 3.3, 4.4, and what Adobe's programs did before it.
  private static let obfuscations: Set = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]

  private var files: Set<String> = []
  private var algorithm: String?
  /// Elements that are open within the data's own: keys have methods too.
  private var depth = 0

  func hides(_ file: String) -> Bool { files.contains(file.lowercased()) }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "EncryptedData":
      algorithm = nil
      depth = 0
      return
    case "EncryptionMethod": if depth == 0 { algorithm = element.attribute("Algorithm") }
    case "CipherReference":
      if let file = element.attribute("URI"), !EPUBEncryption.obfuscations.contains(algorithm ?? "") {
        files.insert(EPUBPath.resolve(file).lowercased())
      }
    default: break
    }
    depth += 1
  }

  func end(_ name: String, space: String) { depth -= 1 }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
