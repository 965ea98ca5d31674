/// The namespaces of a Word document, of the transitional and the strict edition of the standard.
enum WordSpace {
  static func isWord(_ uri: String) -> Bool {
    uri == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      || uri == "http://purl.oclc.org/ooxml/wordprocessingml/main"
  }

  static func isMath(_ uri: String) -> Bool {
    uri == "http://schemas.openxmlformats.org/officeDocument/2006/math"
      || uri == "http://purl.oclc.org/ooxml/officeDocument/math"
  }

  /// Where one thing is written in several ways, for newer and older programs.
  static func isCompatibility(_ uri: String) -> Bool {
    uri == "http://schemas.openxmlformats.org/markup-compatibility/2006"
  }
}
