internal import Reading

/// What a document says of itself in its core properties (ECMA-376, part 2, 8.3) and, of the program that wrote it, in
/// the extended ones (part 1, 22.2): by their own names, such as `creator` and `created`.
final class OfficeProperties: XMLHandler {
  private static let names: Set = [
    "title", "subject", "creator", "description", "keywords", "category", "language", "lastModifiedBy", "created",
    "modified", "contentStatus", "identifier", "revision", "version", "Application", "Company", "Manager",
    // Of OpenDocument (part 3, 4.3), which has the first ones too.
    "initial-creator", "creation-date", "date", "generator", "keyword",
  ]
  private static let mostBytes = 4096

  private(set) var properties: [String: String] = [:]
  private var text: [UInt8] = []

  func begin(_ element: XMLElement) { text = [] }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if text.count <= OfficeProperties.mostBytes { text.append(contentsOf: bytes) }
  }

  func end(_ name: String, space: String) {
    let value = String(decoding: text, as: UTF8.self).trimmed
    text = []
    guard OfficeProperties.names.contains(name), properties[name] == nil, !value.isEmpty,
      value.utf8.count <= OfficeProperties.mostBytes
    else { return }
    properties[name] = value
  }
}
