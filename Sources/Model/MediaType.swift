/// What kind of bytes a document is, as told from the bytes themselves (IANA media type, without parameters).
package struct MediaType: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  package static let pdf = MediaType(rawValue: "application/pdf")
  package static let html = MediaType(rawValue: "text/html")
  package static let plainText = MediaType(rawValue: "text/plain")
  package static let markdown = MediaType(rawValue: "text/markdown")
  /// Word documents and templates since 2007 (ECMA-376), with or without macros.
  package static let docx = MediaType(
    rawValue: "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
  /// Text in columns (RFC 4180), whatever stands between them but tabs.
  package static let csv = MediaType(rawValue: "text/csv")
  package static let tsv = MediaType(rawValue: "text/tab-separated-values")
  /// Excel workbooks and templates since 2007 (ECMA-376), with or without macros.
  package static let xlsx = MediaType(rawValue: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  /// OpenDocument spreadsheets and templates (ISO/IEC 26300).
  package static let ods = MediaType(rawValue: "application/vnd.oasis.opendocument.spreadsheet")
  /// Excel workbooks of before 2007.
  package static let xls = MediaType(rawValue: "application/vnd.ms-excel")
  package static let mail = MediaType(rawValue: "message/rfc822")
  /// Bytes that no reader recognises.
  package static let unknown = MediaType(rawValue: "application/octet-stream")
}
