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
  /// OpenDocument texts and templates of them.
  package static let odt = MediaType(rawValue: "application/vnd.oasis.opendocument.text")
  /// Books (EPUB 2 and 3).
  package static let epub = MediaType(rawValue: "application/epub+zip")
  package static let rtf = MediaType(rawValue: "application/rtf")
  /// Of any vocabulary but those above.
  package static let xml = MediaType(rawValue: "application/xml")
  /// One value, or JSON Lines: values one after the other.
  package static let json = MediaType(rawValue: "application/json")
  /// Archives, whose files are documents of their own.
  package static let zip = MediaType(rawValue: "application/zip")
  package static let tar = MediaType(rawValue: "application/x-tar")
  /// What is packed by one of these is a tar archive or a single file.
  package static let gzip = MediaType(rawValue: "application/gzip")
  package static let bzip2 = MediaType(rawValue: "application/x-bzip2")
  package static let xz = MediaType(rawValue: "application/x-xz")
  package static let zstd = MediaType(rawValue: "application/zstd")
  package static let mail = MediaType(rawValue: "message/rfc822")
  /// Bytes that no reader recognises.
  package static let unknown = MediaType(rawValue: "application/octet-stream")
}
