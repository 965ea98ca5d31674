internal import Reading

/// Tells an Excel workbook of before 2007: an OLE file whose directory names a stream `Workbook` or `Book` (MS-XLS, 2.1.2;
/// `Book` until Excel 95), and is not that of a document or mail that may hold workbooks. An entry of a directory is 128
/// bytes and stands at a multiple of that (MS-CFB, 2.6.1).
enum OldExcelKind {
  private static let entrySize = 128
  private static let stream: UInt8 = 2
  private static let workbooks = ["Workbook", "Book"].map(entry)
  private static let others = ["WordDocument", "PowerPoint Document", "__properties_version1.0"].map(entry)

  static func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.starts(with: UnknownKind.ole) else { return false }
    var isWorkbook = false
    for place in stride(from: 512, through: bytes.count - entrySize, by: entrySize) where bytes[place + 66] == stream {
      let entry = bytes[place..<place + entrySize]
      func names(_ name: [UInt8]) -> Bool { entry[place + 64] == UInt8(name.count) && entry.starts(with: name) }
      if others.contains(where: names) { return false }
      isWorkbook = isWorkbook || workbooks.contains(where: names)
    }
    return isWorkbook
  }

  private static func entry(_ name: String) -> [UInt8] {
    "\(name)\0".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }
}
