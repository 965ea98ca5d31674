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
    let filled = Result { try fill(book) }
    // Written or not, this gives its memory back.
    let closed = workbook_close(book)
    try filled.get()
    try Workbook.check(closed)
  }

  /// The library tells by its results what it left out of a sheet.
  private static func check(_ result: lxw_error) throws {
    guard result == LXW_NO_ERROR else {
      throw Failure(Failure.inputOutput, "the spreadsheet cannot be written: \(String(cString: lxw_strerror(result)))")
    }
  }

  private func fill(_ book: UnsafeMutablePointer<lxw_workbook>) throws {
    try write(sheet: workbook_add_worksheet(book, title), Formats(book))
    let about = workbook_add_worksheet(book, "About")
    try Workbook.check(worksheet_set_column(about, 0, 0, 100, nil))
    for (row, note) in notes.enumerated() {
      try Workbook.check(worksheet_write_string(about, UInt32(row), 0, note, nil))
    }
  }

  private func write(sheet: UnsafeMutablePointer<lxw_worksheet>?, _ formats: Formats) throws {
    for (column, name) in columns.enumerated() {
      try Workbook.check(worksheet_write_string(sheet, 0, UInt16(column), name, formats.heading))
      let widest = rows.lazy.map { $0[column].plain.unicodeScalars.count }.max() ?? 0
      let width = Double(min(max(widest, name.count + 2) + 1, 60))
      try Workbook.check(worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
    }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try Workbook.check(write(cell, sheet, UInt32(row + 1), UInt16(column), formats))
      }
    }
    worksheet_freeze_panes(sheet, 1, 1)
    try Workbook.check(worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(columns.count - 1)))
  }

  /// A date that is not known to the day is text: a spreadsheet would make a day of it.
  private func write(
    _ cell: SheetCell, _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: UInt32, _ column: UInt16,
    _ formats: Formats
  ) -> lxw_error {
    switch cell {
    case .blank: return LXW_NO_ERROR
    case .number(let number): return worksheet_write_number(sheet, row, column, Double(number), nil)
    case .grade(let grade):
      return worksheet_write_string(sheet, row, column, GradeText.word(grade), formats.grades[grade] ?? nil)
    case .date(let date):
      guard let month = date.month, let day = date.day, date.year >= 1900 else { fallthrough }
      var moment = lxw_datetime(year: Int32(date.year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
      return worksheet_write_datetime(sheet, row, column, &moment, formats.date)
    case .text:
      // Written as a string, whatever it begins with: never a formula.
      return worksheet_write_string(sheet, row, column, Workbook.fitting(cell.plain), nil)
    }
  }

  /// Cut between words, with a sign that it was; in Excel's own measure a character may count twice.
  private static func fitting(_ text: String) -> String {
    guard text.utf16.count > longestText else { return text }
    let head = text.unicodeScalars.prefix(longestText / 2 - 2)
    return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + " …"
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
