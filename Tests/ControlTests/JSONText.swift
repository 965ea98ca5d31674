internal import Control
internal import FoundationEssentials

enum JSONText {
  static func decode(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }
}
