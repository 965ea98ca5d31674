/// Namespaces of OpenDocument (ISO/IEC 26300-3, 2.2.2).
enum OpenSheetSpace {
  static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
}
