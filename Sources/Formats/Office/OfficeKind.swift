internal import Model
internal import Reading

/// Tells the kind of an Office document from the list of its parts' types (ECMA-376, part 2, 6.2.3).
final class OfficeKind: XMLHandler {
  private static let list = "[Content_Types].xml"
  /// In the types of main parts: documents and templates, with and without macros.
  private static let marks: [(String, MediaType)] = [
    ("wordprocessingml.document.main+xml", .docx), ("wordprocessingml.template.main+xml", .docx),
    ("ms-word.document.macroenabled.main+xml", .docx), ("ms-word.template.macroenabledtemplate.main+xml", .docx),
    ("spreadsheetml.sheet.main+xml", .xlsx), ("spreadsheetml.template.main+xml", .xlsx),
    ("ms-excel.sheet.macroenabled.main+xml", .xlsx), ("ms-excel.template.macroenabled.main+xml", .xlsx),
  ]

  /// The usual names of main parts.
  private static let mains: [(String, MediaType)] = [("word/document.xml", .docx), ("xl/workbook.xml", .xlsx)]

  private var found: MediaType?

  /// Nil for bytes that are no Office document of a kind that is read. One whose list of parts is broken is told by the
  /// names that it still shows, so that its reader can say what is wrong.
  static func kind(of bytes: UnsafeRawBufferPointer) -> MediaType? {
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return OldExcelKind.matches(bytes) ? .xls : nil }
    // What OpenDocument packages are: the media type is their first member (ISO/IEC 26300-2, 3.3); that of a template is
    // longer. Some programs pack it.
    let openSheet = MediaType.ods.rawValue.utf8
    if bytes.dropFirst(30).starts(with: Array("mimetype".utf8) + openSheet) { return .ods }
    guard let package = try? OfficePackage(bytes, .silent) else { return kind(ofRest: bytes) }
    if (try? package.begins("mimetype", with: openSheet)) == true { return .ods }
    let kind = OfficeKind()
    try? package.scan(list, kind)
    if let found = kind.found { return found }
    return package.holds(list) ? mains.first { package.holds($0.0) }?.1 : nil
  }

  /// By the first members of an archive without its directory.
  private static func kind(ofRest bytes: UnsafeRawBufferPointer) -> MediaType? {
    let head = bytes.prefix(4096)
    // A member's own header: its mark, 22 bytes, the length of the name, another length, the name.
    let names = head.indices.dropLast(30).filter { head[$0...].starts(with: [0x50, 0x4B, 3, 4]) }.map { place in
      let count = Int(head[place + 26]) | Int(head[place + 27]) << 8
      return String(decoding: head[(place + 30)...].prefix(count), as: UTF8.self)
    }
    let isOffice = names.contains(list)
    return mains.first { main in
      let folder = main.0.prefix { $0 != "/" } + "/"
      return names.contains(main.0) || (isOffice && names.contains { $0.hasPrefix(folder) })
    }?.1
  }

  func begin(_ element: XMLElement) {
    guard found == nil, let type = element.attribute("ContentType")?.lowercased() else { return }
    found = OfficeKind.marks.first { type.hasSuffix($0.0) }?.1
  }

  func end(_ name: String, space: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
