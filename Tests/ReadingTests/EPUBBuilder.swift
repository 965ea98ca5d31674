import Formats

/// Makes EPUB books as bytes, of markup that a test gives.
struct EPUBBuilder {
  /// In the package document.
  var metadata = "<dc:title>A book</dc:title>"
  var manifest = ""
  var spine = ""
  /// In front of the package document.
  var prolog = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
  /// Of the container; the media type is left out where nil.
  var path = "OPS/book.opf"
  var mimetype: String? = "application/epub+zip"
  /// Other files, by their names.
  var files: [(name: String, bytes: [UInt8])] = []

  static func item(_ id: String, _ file: String, type: String = "application/xhtml+xml", more: String = "") -> String {
    "<item id=\"\(id)\" href=\"\(file)\" media-type=\"\(type)\" \(more)/>"
  }

  static func page(_ body: String, head: String = "<title>t</title>") -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">"
      + "<head>\(head)</head><body>\(body)</body></html>"
  }

  /// A chapter in `OPS/`, listed and in its place.
  mutating func add(_ id: String, _ page: String) {
    manifest += EPUBBuilder.item(id, "\(id).xhtml")
    spine += "<itemref idref=\"\(id)\"/>"
    files.append(("OPS/\(id).xhtml", Array(page.utf8)))
  }

  /// Says that files are encrypted, each by its algorithm.
  mutating func encrypt(_ files: [(name: String, algorithm: String)]) {
    let data = files.map { file in
      "<enc:EncryptedData><enc:EncryptionMethod Algorithm=\"\(file.algorithm)\"/><ds:KeyInfo><enc:EncryptedKey>"
        + "<enc:EncryptionMethod Algorithm=\"http://www.idpf.org/2008/embedding\"/></enc:EncryptedKey></ds:KeyInfo>"
        + "<enc:CipherData><enc:CipherReference URI=\"\(file.name)\"/></enc:CipherData></enc:EncryptedData>"
    }
    let text =
      "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" "
      + "xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
      + data.joined() + "</encryption>"
    self.files.append(("META-INF/encryption.xml", Array(text.utf8)))
  }

  var bytes: [UInt8] {
    let container =
      "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
      + "<rootfile full-path=\"\(path)\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
    let package =
      prolog
      + "<package xmlns=\"http://www.idpf.org/2007/opf\" xmlns:opf=\"http://www.idpf.org/2007/opf\" version=\"3.0\">"
      + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(metadata)</metadata>"
      + "<manifest>\(manifest)</manifest><spine>\(spine)</spine></package>"
    let first = mimetype.map { [("mimetype", Array($0.utf8))] } ?? []
    return ZIPWriter.archive(
      first + [("META-INF/container.xml", Array(container.utf8)), (path, Array(package.utf8))] + files)
  }
}
