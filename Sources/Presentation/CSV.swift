package import Control

/// Comma-separated values as RFC 4180 has them: lines end in CR LF; a field with a comma, a quote or a line end stands
/// in quotes, and its quotes are doubled.
package enum CSV {
  /// With its line end.
  package static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// A heading and rows.
  package static func table(_ names: [String], _ rows: [[SheetCell]]) -> String {
    line(names) + rows.map { line($0.map(\.plain)) }.joined()
  }

  /// A row of an export: strings as their text, `null` as nothing, nested values as JSON text.
  package static func line(_ row: ExportRow) -> String { line(row.cells.map(JSONText.plain)) }

  private static func field(_ text: String) -> String {
    // By scalar: CR LF is one character to Swift.
    guard text.unicodeScalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
