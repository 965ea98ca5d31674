internal import FoundationEssentials

/// JSON from a stranger: UTF-8 and an object, nothing else. (JSONDecoder alone would take UTF-16 and UTF-32 too, which
/// may begin with a brace as well, then a zero.)
enum StrictJSON {
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    guard bytes.first == UInt8(ascii: "{"), bytes.dropFirst().first != 0 else {
      throw FrameFault.lied("JSON that is not an object")
    }
    guard (try? UTF8Span(validating: bytes.span)) != nil else { throw FrameFault.lied("text that is not UTF-8") }
    return try JSONDecoder().decode(type, from: Data(bytes))
  }
}
