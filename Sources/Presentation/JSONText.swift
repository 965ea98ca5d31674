package import Control
internal import FoundationEssentials

/// JSON for people and programs: sorted keys, slashes as they are, one line.
package enum JSONText {
  /// Throws what encoding throws: a number that JSON cannot hold.
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A row of an export as one object, its keys in the order of the columns.
  package static func line(_ row: ExportRow, columns: [String]) -> String {
    "{" + zip(columns, row.cells).map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  /// A string's text, nothing for `null`, and anything else as it stands.
  static func plain(_ json: String) -> String {
    if json == "null" { return "" }
    guard json.hasPrefix("\"") else { return json }
    return (try? JSONDecoder().decode(String.self, from: Data(json.utf8))) ?? json
  }
}
