internal import CXlsx
internal import Model
internal import Presentation
internal import SystemPackage

/// A spreadsheet: a sheet of rows below a heading that stays in sight, and a sheet that says what they are.
struct Workbook {
  /// Excel's own limit on a cell's text.
  private static let longestText = 32_767

  let title: String
  let columns: [String]
  let rows: [[SheetCell]]
  /// Sentences about the data.
  let notes: [String]

  func write(to path: FilePath) throws {
    guard let book = path.withPlatformString({ workbook_new($0) }) else {
      throw Failure(Failure.software, "there is no memory for the spreadsheet")
    }
    let formats = Formats(book)
    write(sheet: workbook_add_worksheet(book, title), formats)
    let about = workbook_add_worksheet(book, "About")
    worksheet_set_column(about, 0, 0, 100, nil)
    for (row, note) in notes.enumerated() { worksheet_write_string(about, UInt32(row), 0, note, nil) }
    let result = workbook_close(book)
    guard result == LXW_NO_ERROR else {
      throw Failure(Failure.inputOutput, "the spreadsheet cannot be written: \(String(cString: lxw_strerror(result)))")
    }
  }

  private func write(sheet: UnsafeMutablePointer<lxw_worksheet>?, _ formats: Formats) {
    for (column, name) in columns.enumerated() {
      worksheet_write_string(sheet, 0, UInt16(column), name, formats.heading)
      let widest = rows.lazy.map { $0[column].plain.unicodeScalars.count }.max() ?? 0
      let width = Double(min(max(widest, name.count + 2) + 1, 60))
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() { write(cell, sheet, UInt32(row + 1), UInt16(column), formats) }
    }
    worksheet_freeze_panes(sheet, 1, 1)
    worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(columns.count - 1))
  }

  /// A date that is not known to the day is text: a spreadsheet would make a day of it.
  private func write(
    _ cell: SheetCell, _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: UInt32, _ column: UInt16,
    _ formats: Formats
  ) {
    switch cell {
    case .blank: break
    case .number(let number): worksheet_write_number(sheet, row, column, Double(number), nil)
    case .grade(let grade):
      worksheet_write_string(sheet, row, column, GradeText.word(grade), formats.grades[grade] ?? nil)
    case .date(let date):
      guard let month = date.month, let day = date.day, date.year >= 1900 else { fallthrough }
      var moment = lxw_datetime(year: Int32(date.year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
      worksheet_write_datetime(sheet, row, column, &moment, formats.date)
    case .text:
      // Written as a string, whatever it begins with: never a formula.
      let text = String(cell.plain.prefix(Workbook.longestText / 2))
      worksheet_write_string(sheet, row, column, text, nil)
    }
  }
}

extension Workbook {
  /// How cells look. The book owns what this points to.
  private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?
    var grades: [Grade: UnsafeMutablePointer<lxw_format>?] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      heading = workbook_add_format(book)
      format_set_bold(heading)
      format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
      date = workbook_add_format(book)
      format_set_num_format(date, "yyyy-mm-dd")
      for grade in Grade.allCases {
        let format = workbook_add_format(book)
        let paint = GradePaint(grade)
        format_set_bg_color(format, paint.fillNumber)
        format_set_font_color(format, paint.inkNumber)
        grades[grade] = format
      }
    }
  }
}
