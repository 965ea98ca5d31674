internal import Reading

/// A book's package document (EPUB 3.3, 5; also of EPUB 2): what it says of the book, its files, and their order.
final class EPUBPackage: XMLHandler {
  private struct Item {
    let file: String
    let type: String
    /// The id of what stands in for it where its type cannot be shown.
    let fallback: String?
  }

  private static let terms: Set = [
    "title", "creator", "contributor", "publisher", "date", "identifier", "subject", "description", "language",
    "rights",
  ]
  private static let types: Set = ["application/xhtml+xml", "text/html"]
  private static let space = "http://purl.org/dc/elements/1.1/"
  private static let mostBytes = 4096
  private static let longestChain = 8

  /// By the names of Dublin Core; several of a kind stand in one, as do authors of a book.
  private(set) var properties: [String: String] = [:]
  private(set) var title: String?
  private(set) var language: String?
  private(set) var published: String?
  private(set) var hasPictures = false

  private let folder: String
  private let mostItems: Int
  private var items: [String: Item] = [:]
  private var order: [String] = []
  private var text: [UInt8] = []
  private var isInMetadata = false
  private var hasMetadata = false
  /// Of the date at hand, in EPUB 2: what happened then.
  private var event: String?
  private var isModification = false

  /// - Parameter folder: That of the document, which its references are relative to.
  init(folder: String, mostItems: Int) {
    self.folder = folder
    self.mostItems = mostItems
  }

  /// The files of the chapters, in reading order, each once; nil for one in a form that is not read.
  var chapters: [String?] {
    var seen = Set<String>()
    var chapters: [String?] = []
    for id in order {
      let file = file(id)
      if file.map({ seen.insert($0).inserted }) ?? true { chapters.append(file) }
    }
    return chapters
  }

  func begin(_ element: XMLElement) {
    text = []
    switch element.name {
    // Later ones are of collections.
    case "metadata": (isInMetadata, hasMetadata) = (!hasMetadata, true)
    case "date": event = element.attribute("event")
    case "meta": isModification = element.attribute("property") == "dcterms:modified"
    case "item":
      guard items.count < mostItems, let id = element.attribute("id"), let href = element.attribute("href") else {
        break
      }
      let type = element.attribute("media-type")?.lowercased() ?? ""
      hasPictures = hasPictures || type.hasPrefix("image/")
      items[id] = Item(
        file: EPUBPath.resolve(href, in: folder), type: type, fallback: element.attribute("fallback"))
    case "itemref": if order.count < mostItems, let id = element.attribute("idref") { order.append(id) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if text.count <= EPUBPackage.mostBytes { text.append(contentsOf: bytes) }
  }

  func end(_ name: String, space: String) {
    if name == "metadata" { isInMetadata = false }
    let value = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    text = []
    guard isInMetadata, !value.isEmpty, value.utf8.count <= EPUBPackage.mostBytes else { return }
    if name == "meta", isModification { properties["modified"] = properties["modified"] ?? value }
    guard space == EPUBPackage.space, EPUBPackage.terms.contains(name) else { return }
    note(name, value)
  }

  private func note(_ name: String, _ value: String) {
    switch name {
    case "title": title = title ?? value
    case "language": language = language ?? LanguageTag.checked(value)
    case "date":
      guard event == nil || event == "publication" else { return }
      published = published ?? PublicationMoment.normalised(value)
    default: break
    }
    let whole = properties[name].map { "\($0), \(value)" } ?? value
    if whole.utf8.count <= EPUBPackage.mostBytes { properties[name] = whole }
  }

  private func file(_ id: String) -> String? {
    var place: String? = id
    for _ in 0..<EPUBPackage.longestChain {
      guard let item = place.flatMap({ items[$0] }) else { return nil }
      if EPUBPackage.types.contains(item.type) { return item.file }
      place = item.fallback
    }
    return nil
  }
}
