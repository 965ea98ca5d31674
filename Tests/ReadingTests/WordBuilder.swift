import Formats
import Reading

/// Makes Word documents as bytes, of markup that a test gives.
struct WordBuilder {
  /// What stands in `w:body`.
  var body = ""
  /// Further parts below `word/`, by name without its ending; of each the markup in its root element.
  var parts: [String: String] = [:]
  /// Relationships of the document beside those to `parts`: type and target.
  var relationships: [(type: String, target: String)] = []
  /// Markup in the core properties.
  var properties = ""
  /// Other members of the archive.
  var members: [(name: String, bytes: [UInt8])] = []
  var isStrict = false
  /// The bytes of the document's part, where they are not to be `document`.
  var documentBytes: [UInt8]?

  static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  static func item(_ text: String, list: Int, level: Int = 0) -> String {
    paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  static func level(_ level: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  /// The namespaces of the document, whose prefixes are the usual ones.
  private var spaces: String {
    let word =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return "xmlns:w=\"\(word)\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
      + "xmlns:r=\"\(types)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:o=\"urn:other\""
  }

  private var types: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// The whole part of a document.
  var document: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(spaces)><w:body>\(body)</w:body></w:document>"
  }

  var bytes: [UInt8] {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let contentTypes =
      "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/></Types>"
    let roots = [("officeDocument", "word/document.xml"), ("metadata/core-properties", "docProps/core.xml")]
    let own = parts.keys.sorted().map { (String($0.prefix { !$0.isNumber }), "\($0).xml") }
    var all: [(String, [UInt8])] = [
      ("[Content_Types].xml", Array(contentTypes.utf8)), ("_rels/.rels", list(roots)),
      ("word/_rels/document.xml.rels", list(own + relationships.map { ($0.type, $0.target) })),
      ("word/document.xml", documentBytes ?? Array(document.utf8)),
      ("docProps/core.xml", Array("<core>\(properties)</core>".utf8)),
    ]
    for (name, markup) in parts.sorted(by: { $0.key < $1.key }) {
      all.append(("word/\(name).xml", Array("<w:root \(spaces)>\(markup)</w:root>".utf8)))
    }
    return ZIPWriter.archive(all + members)
  }

  /// Their ids are their targets.
  private func list(_ relationships: [(String, String)]) -> [UInt8] {
    let lines = relationships.map { type, target in
      "<Relationship Id=\"\(target)\" Type=\"\(types)/\(type)\" Target=\"\(target)\"/>"
    }
    return Array("<Relationships>\(lines.joined())</Relationships>".utf8)
  }
}
