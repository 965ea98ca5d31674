/// The namespaces of OpenDocument (part 3, 3): all begin alike, with whatever version.
enum OpenDocumentSpace {
  static func isText(_ uri: String) -> Bool { uri == "urn:oasis:names:tc:opendocument:xmlns:text:1.0" }
  static func isTable(_ uri: String) -> Bool { uri == "urn:oasis:names:tc:opendocument:xmlns:table:1.0" }
  static func isDrawing(_ uri: String) -> Bool { uri == "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" }
  static func isOffice(_ uri: String) -> Bool { uri == "urn:oasis:names:tc:opendocument:xmlns:office:1.0" }
  static func isStyle(_ uri: String) -> Bool { uri == "urn:oasis:names:tc:opendocument:xmlns:style:1.0" }
}
