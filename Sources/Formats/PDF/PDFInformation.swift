internal import CPoppler
internal import Reading

/// The document information dictionary (ISO 32000-1, 14.3.3).
enum PDFInformation {
  private static let mostEntries = 100
  private static let mostBytes = 4096

  /// Keys as the document spells them; empty values, and entries and text beyond sensible bounds, are left out.
  static func properties(of pdf: OpaquePointer) -> [String: String] {
    var properties: [String: String] = [:]
    withUnsafeMutablePointer(to: &properties) { context in
      vigil_pdf_information(pdf, context) { context, key, value in
        guard let context, let key, let value else { return false }
        let properties = context.assumingMemoryBound(to: [String: String].self)
        let text = String(cString: value).trimmed
        if !text.isEmpty, text.utf8.count <= PDFInformation.mostBytes {
          properties.pointee[String(cString: key)] = text
        }
        return properties.pointee.count < PDFInformation.mostEntries
      }
    }
    return properties
  }
}
