import Formats

/// Makes OpenDocument texts as bytes, of markup that a test gives.
struct OpenDocumentBuilder {
  /// What stands in `office:text`.
  var body = ""
  /// In `office:automatic-styles` of the text.
  var automatic = ""
  /// In `office:styles` and `office:master-styles` of the styles.
  var styles = ""
  var masters = ""
  var meta = ""
  /// Within the manifest's entry of the text.
  var entry = ""
  var type = "application/vnd.oasis.opendocument.text"
  /// Other members of the archive.
  var members: [(name: String, bytes: [UInt8])] = []

  private static let spaces = [
    "office", "text", "table", "style", "drawing", "meta", "manifest", "svg-compatible", "xsl-fo-compatible",
  ].map { name in
    let prefix = ["drawing": "draw", "svg-compatible": "svg", "xsl-fo-compatible": "fo"][name] ?? name
    return "xmlns:\(prefix)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
  }.joined(separator: " ")

  /// The whole part of the text.
  var content: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(OpenDocumentBuilder.spaces)>"
      + "<office:automatic-styles>\(automatic)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
  }

  var bytes: [UInt8] {
    let spaces = OpenDocumentBuilder.spaces
    let parts = [
      ("mimetype", type), ("content.xml", content),
      (
        "styles.xml",
        "<office:document-styles \(spaces)><office:styles>\(styles)</office:styles>"
          + "<office:master-styles>\(masters)</office:master-styles></office:document-styles>"
      ),
      (
        "meta.xml",
        "<office:document-meta \(spaces) xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta>\(meta)</office:meta>"
          + "</office:document-meta>"
      ),
      (
        "META-INF/manifest.xml",
        "<manifest:manifest \(spaces)><manifest:file-entry manifest:full-path=\"content.xml\">\(entry)</manifest:file-entry>"
          + "</manifest:manifest>"
      ),
    ]
    return ZIPWriter.archive(parts.map { ($0.0, Array($0.1.utf8)) } + members)
  }
}
