internal import FoundationEssentials

extension ExportRow {
  /// The row of a value that encodes as an object with these keys. A key that it leaves out is `null`; keys of nested
  /// objects are sorted. Throws what encoding throws.
  package init(_ value: some Encodable, columns: [String]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let members = try JSONDecoder().decode([String: JSONValue].self, from: encoder.encode(value))
    self.init(
      cells: try columns.map { String(decoding: try encoder.encode(members[$0] ?? .null), as: UTF8.self) })
  }
}
