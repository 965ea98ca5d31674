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

  /// A string's text, nothing for `null`, and anything else as it stands. Nil for what is no JSON.
  static func plain(_ json: String) -> String? {
    switch json.utf8.first {
    case UInt8(ascii: "n"): ""
    case UInt8(ascii: "\""): try? JSONDecoder().decode(String.self, from: Data(json.utf8))
    case nil: nil
    default: json
    }
  }
}
