/// Reads a report's table again, so that plots can be drawn of one that was kept.
enum ReportTable {
  /// The rows of all tables of seven columns in the text, which are those of reports. Notes and loads are left out.
  static func rows(_ markdown: String) -> [Row] {
    markdown.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
      // Before the first and behind the last bar stands nothing.
      guard cells.count == 9, cells[1] != "measure", !cells[1].hasPrefix("---") else { return nil }
      return Row(subject: cells[1], ours: cells[2], rival: cells[3], ratio: cells[4], bar: cells[5])
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
