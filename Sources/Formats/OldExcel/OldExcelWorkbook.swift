internal import CFreeXL
internal import Model
internal import Reading

/// A workbook that FreeXL has open.
final class OldExcelWorkbook {
  private let handle: UnsafeRawPointer

  /// - Parameter bytes: Valid as long as the workbook is used.
  /// - Throws: `ReadingFailure`.
  init(_ bytes: UnsafeRawBufferPointer) throws {
    let head = try OldExcelWorkbook.open(bytes, headOnly: true)
    var isObfuscated: UInt32 = 0
    freexl_get_info(head, UInt16(FREEXL_BIFF_PASSWORD), &isObfuscated)
    freexl_close(head)
    if isObfuscated == UInt32(FREEXL_BIFF_OBFUSCATED) { throw ReadingFailure.encrypted }
    handle = try OldExcelWorkbook.open(bytes, headOnly: false)
  }

  deinit { freexl_close(handle) }

  private static func open(_ bytes: UnsafeRawBufferPointer, headOnly: Bool) throws -> UnsafeRawPointer {
    var handle: UnsafeRawPointer?
    let result = vigil_freexl_open(bytes.baseAddress, bytes.count, headOnly, &handle)
    if result == FREEXL_OK, let handle { return handle }
    if let handle { freexl_close(handle) }
    guard result != FREEXL_INSUFFICIENT_MEMORY else {
      throw ReadingFailure.damaged("it is an old Excel workbook that needs more memory than a document may have.")
    }
    throw ReadingFailure.damaged("it is an old Excel workbook that FreeXL cannot read (\(result)).")
  }

  var count: Int {
    var count: UInt32 = 0
    return freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count) == FREEXL_OK ? Int(count) : 0
  }

  /// Empty where it has none.
  func name(of sheet: Int) -> String {
    var name: UnsafePointer<CChar>?
    guard freexl_get_worksheet_name(handle, UInt16(sheet), &name) == FREEXL_OK, let name else { return "" }
    return String(cString: name)
  }

  /// Makes a sheet the one whose cells are read.
  ///
  /// - Returns: Its rows and columns; nothing for a sheet without cells.
  func select(_ sheet: Int) -> (rows: Int, columns: Int) {
    var rows: UInt32 = 0
    var columns: UInt16 = 0
    guard freexl_select_active_worksheet(handle, UInt16(sheet)) == FREEXL_OK,
      freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
    else { return (0, 0) }
    return (Int(rows), Int(columns))
  }

  /// A cell by its indices; a time has no text, as FreeXL does not tell 6:15 from 30:15. Nil where there is nothing.
  func cell(row: Int, column: Int) -> (text: String, type: CellType)? {
    var cell = FreeXL_CellValue()
    guard freexl_get_cell_value(handle, UInt32(row), UInt16(column), &cell) == FREEXL_OK else { return nil }
    var text: String { cell.value.text_value.map { String(cString: $0) } ?? "" }
    switch Int32(cell.type) {
    case FREEXL_CELL_INT: return ("\(cell.value.int_value)", .number)
    case FREEXL_CELL_DOUBLE: return (CellValues.text(cell.value.double_value), .number)
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT: return (text, .text)
    case FREEXL_CELL_DATE: return (text, .date)
    case FREEXL_CELL_DATETIME: return (text.replacing(" ", with: "T"), .date)
    case FREEXL_CELL_TIME: return ("", .time)
    default: return nil
    }
  }
}
