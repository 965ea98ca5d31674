import Formats
import Reading

/// Makes OpenDocument spreadsheets as bytes, of markup that a test gives.
struct OpenSheetBuilder {
  /// What stands in `office:spreadsheet`.
  var sheets = ""
  var styles = ""
  var manifest = ""
  var meta = ""

  init(sheets: String) { self.sheets = sheets }

  /// A single sheet of these rows.
  init(rows: String) { sheets = OpenSheetBuilder.sheet("Sheet1", rows) }

  static func sheet(_ name: String, _ rows: String, _ more: String = "") -> String {
    "<table:table table:name=\"\(name)\" \(more)>\(rows)</table:table>"
  }

  static func row(_ cells: String, _ more: String = "") -> String {
    "<table:table-row \(more)>\(cells)</table:table-row>"
  }

  static func cell(_ text: String, _ more: String = "office:value-type=\"string\"") -> String {
    "<table:table-cell \(more)><text:p>\(text)</text:p></table:table-cell>"
  }

  var bytes: [UInt8] {
    let names = ["office", "table", "text", "style", "drawing"].map { name in
      let prefix = name == "drawing" ? "draw" : name
      return "xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
    }
    let spaces = names.joined(separator: " ") + " xmlns:calcext=\"urn:calcext\""
    let parts = [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<office:document-content \(spaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:spreadsheet>\(sheets)</office:spreadsheet></office:body></office:document-content>"
      ),
      ("META-INF/manifest.xml", "<manifest>\(manifest)</manifest>"), ("meta.xml", "<meta>\(meta)</meta>"),
    ]
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }
}
